import { Button, Field, Flex, Radio, Textarea } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { VERDICTS, type Verdict } from './verdicts';
import { useReviewMutation } from '../../api';
import { useText } from '../../shared/text';
import { useMe } from '../../shared/use-me';
import { useRun } from '../../shared/use-run';
import { Warning } from '../../shared/Warning';
import { NameField } from './NameField';
import { useReviewDraft } from './review-draft';
import { ReviewNotes } from './ReviewNotes';

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
  const me = useMe();
  const [review, { isLoading }] = useReviewMutation();
  const names = request.viewer.review.inTheNameOf ?? [];
  const [{ verdict, comment, name, seen }, change] = useReviewDraft();
  const isStale = seen !== request.digest;
  // Names come and go with delegations while the page is open; the only one left needs no choosing.
  const approver = names.length === 1 ? names[0] : names.find(({ id }) => String(id) === name);
  const isComplete = verdict !== '' && approver !== undefined;

  const submit = async () => {
    if (verdict === '' || approver === undefined || isStale) return;
    const given = await run(
      review({
        request: request.id,
        body: {
          verdict,
          comment: comment.trim() === '' ? null : comment,
          digest: seen,
          onBehalfOf: approver.id,
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
        {names.length > 1 && (
          <NameField names={names} me={me?.id} value={approver} onChange={(id) => change({ name: id })} />
        )}
        <ReviewNotes request={request} approver={approver} me={me?.id} />
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
