import {
  Button,
  Field,
  Flex,
  Radio,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import type { ChangeRequest } from '../../../../contracts/requests';
import { VERDICTS, type Verdict } from './verdicts';
import { useReviewMutation } from '../../api';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { Warning } from '../../shared/Warning';
import { useReviewDraft } from './review-draft';

interface Props {
  request: ChangeRequest;
  onDone: () => void;
  onCancel?: () => void;
}

/**
 * Verdict, comment and in whose name (domain sections 7 and 8). A review is given for what the reviewer saw: when the
 * request gets new content meanwhile, the form says so and waits until they have looked.
 */
export function ReviewForm({ request, onDone, onCancel }: Props) {
  const text = useText();
  const run = useRun();
  const me = useAuth('ReviewForm', (state) => state.user);
  const [review, { isLoading }] = useReviewMutation();
  const names = request.viewer.review.inTheNameOf ?? [];
  const [{ verdict, comment, name, seen }, change] = useReviewDraft();
  const isStale = seen !== request.digest;
  const namesAnother = names.length > 1 || names.some(({ id }) => id !== me?.id);
  const isComplete = verdict !== '' && (names.length < 2 || name !== '');

  const submit = async () => {
    if (verdict === '' || !isComplete || isStale) return;
    const inTheNameOfAnother = name !== '' && name !== String(me?.id);
    const given = await run(
      review({
        request: request.id,
        body: {
          verdict,
          comment: comment.trim() === '' ? null : comment,
          digest: seen,
          ...(inTheNameOfAnother ? { onBehalfOf: Number(name) } : {}),
        },
      }),
      text('request-page.review.sent'),
    );
    if (given === undefined) return;
    change({ verdict: '', comment: '' });
    onDone();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        {isStale && (
          <Warning
            title={text('request-page.review.changed.title')}
            action={
              <Button variant="secondary" size="S" onClick={() => change({ seen: request.digest })}>
                {text('request-page.review.changed.seen')}
              </Button>
            }
          >
            {text('request-page.review.changed.message')}
          </Warning>
        )}
        <Field.Root name="verdict" required>
          <Field.Label>{text('request-page.review.verdict')}</Field.Label>
          <Radio.Group
            value={verdict}
            aria-label={text('request-page.review.verdict')}
            onValueChange={(value: string) => change({ verdict: value as Verdict })}
          >
            {VERDICTS.map((value) => (
              <Radio.Item key={value} value={value}>
                {text(`request-page.review.verdict.${value}`)}
              </Radio.Item>
            ))}
          </Radio.Group>
        </Field.Root>
        {namesAnother && (
          <Field.Root name="onBehalfOf" required>
            <Field.Label>{text('request-page.review.name')}</Field.Label>
            <SingleSelect
              value={name}
              disabled={names.length === 1}
              placeholder={text('request-page.review.name.choose')}
              onChange={(value) => change({ name: String(value) })}
            >
              {names.map((person) => (
                <SingleSelectOption key={person.id} value={String(person.id)}>
                  {person.id === me?.id
                    ? text('request-page.review.name.own', { name: person.name })
                    : person.name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        <Field.Root name="comment" hint={text('request-page.review.comment.hint')}>
          <Field.Label>{text('request-page.review.comment')}</Field.Label>
          <Textarea
            value={comment}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
              change({ comment: event.target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
        <Flex justifyContent="flex-end" gap={2}>
          {onCancel !== undefined && (
            <Button type="button" variant="tertiary" onClick={onCancel}>
              {text('shared.cancel')}
            </Button>
          )}
          <Button type="submit" loading={isLoading} disabled={!isComplete || isStale}>
            {text('request-page.review.submit')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
