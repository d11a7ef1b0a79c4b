import { useState } from 'react';
import { Button, Field, Flex, IconButton, Textarea, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useUpdateRequestMutation } from '../../api';
import { Markdown } from '../../shared/Markdown';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';

/** The description as Markdown, edited in place. A refusal keeps what was typed. */
export function Description({ request }: { request: ChangeRequest }) {
  const text = useText();
  const run = useRun();
  const [update, { isLoading }] = useUpdateRequestMutation();
  const [draft, setDraft] = useState<string | null>(null);
  const edit = () => setDraft(request.description ?? '');

  const save = async () => {
    const description = draft === null || draft.trim() === '' ? null : draft;
    const saved = await run(update({ id: request.id, body: { description } }));
    if (saved !== undefined) setDraft(null);
  };

  if (draft !== null) {
    return (
      <Panel title={text('request-page.description')}>
        <Field.Root name="description" hint={text('request-page.description.hint')}>
          <Textarea
            autoFocus
            aria-label={text('request-page.description')}
            value={draft}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setDraft(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex justifyContent="flex-end" gap={2} paddingTop={4}>
          <Button variant="tertiary" onClick={() => setDraft(null)}>
            {text('shared.cancel')}
          </Button>
          <Button loading={isLoading} onClick={save}>
            {text('shared.save')}
          </Button>
        </Flex>
      </Panel>
    );
  }

  return (
    <Panel
      title={text('request-page.description')}
      action={
        request.viewer.edit.allowed && (
          <IconButton variant="ghost" label={text('request-page.description.edit')} onClick={edit}>
            <Pencil />
          </IconButton>
        )
      }
    >
      {request.description === null || request.description === '' ? (
        <Typography textColor="neutral600">{text('request-page.description.none')}</Typography>
      ) : (
        <Markdown source={request.description} />
      )}
    </Panel>
  );
}
