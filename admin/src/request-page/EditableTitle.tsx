import { useRef, useState } from 'react';
import { Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import type { ChangeRequest } from '../../../contracts/requests';
import { useUpdateRequestMutation } from '../api';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';

const TITLE_LENGTH = 255;

/** The title, edited in place: Enter saves, Escape gives up. A refusal keeps what was typed. */
export function EditableTitle({ request }: { request: ChangeRequest }) {
  const text = useText();
  const run = useRun();
  const [update, { isLoading }] = useUpdateRequestMutation();
  const [draft, setDraft] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);

  const stop = () => {
    setDraft(null);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const save = async (title: string) => {
    if (title === request.title) return stop();
    const saved = await run(update({ id: request.id, body: { title } }));
    if (saved !== undefined) stop();
  };

  if (draft === null) {
    return (
      <Flex gap={2} alignItems="flex-start" maxWidth="100%">
        <Typography tag="h1" variant="alpha" style={{ overflowWrap: 'anywhere' }}>
          <Typography variant="alpha" textColor="neutral600" fontWeight="regular" tag="span">
            #{request.number}
          </Typography>{' '}
          {request.title}
        </Typography>
        {request.viewer.edit.allowed && (
          <IconButton
            ref={pencil}
            variant="ghost"
            label={text('request-page.title.edit')}
            onClick={() => setDraft(request.title)}
          >
            <Pencil />
          </IconButton>
        )}
      </Flex>
    );
  }

  const title = draft.trim();

  return (
    <form
      style={{ width: '100%' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (title !== '') void save(title);
      }}
    >
      <Flex gap={2} alignItems="flex-start" wrap="wrap">
        <Field.Root
          name="title"
          flex="1 1 24rem"
          error={title === '' ? text('request-page.title.required') : undefined}
        >
          <TextInput
            autoFocus
            aria-label={text('request-page.title')}
            value={draft}
            maxLength={TITLE_LENGTH}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setDraft(event.target.value)}
            onKeyDown={(event: React.KeyboardEvent) => {
              if (event.key === 'Escape') stop();
            }}
          />
          <Field.Error />
        </Field.Root>
        <Button type="submit" size="L" loading={isLoading} disabled={title === ''}>
          {text('shared.save')}
        </Button>
        <Button type="button" size="L" variant="tertiary" onClick={stop}>
          {text('shared.cancel')}
        </Button>
      </Flex>
    </form>
  );
}
