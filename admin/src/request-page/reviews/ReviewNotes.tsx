import { Box, Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import type { Person } from '../../../../contracts/people';
import type { ChangeRequest } from '../../../../contracts/requests';
import type { Review } from '../../../../contracts/reviews';
import { useText, type Text } from '../../shared/text';
import { Warning } from '../../shared/Warning';
import { replacedReview } from './replaced-review';

const Note = ({ children }: { children: React.ReactNode }) => (
  <Flex tag="p" gap={2} alignItems="flex-start">
    <Box shrink={0} paddingTop="0.2rem">
      <Information fill="neutral600" aria-hidden />
    </Box>
    <Typography textColor="neutral600">{children}</Typography>
  </Flex>
);

interface Props {
  request: ChangeRequest;
  /** In whose name the review will be given; undefined until chosen. */
  approver: Person | undefined;
  me: number | undefined;
}

/** Whose earlier review gives way, in words. */
function replacedText({ author, onBehalfOf }: Review, me: number | undefined, text: Text): string {
  if (author.id === me && onBehalfOf === null) return text('delegations.review.replaces.own');
  const names = { author: author.name, approver: (onBehalfOf ?? author).name };

  return text(`delegations.review.replaces.${onBehalfOf === null ? 'themselves' : 'other'}`, names);
}

/** What to know before one reviews: what is wrong with the request, for whom one acts, and what is replaced. */
export function ReviewNotes({ request, approver, me }: Props) {
  const text = useText();
  const replaced = replacedReview(request.reviews, approver?.id ?? null);
  const state = request.conflicts > 0 ? 'conflicts' : request.outdated ? 'outdated' : null;

  return (
    <>
      {state !== null && (
        <Warning title={text(`delegations.review.${state}`)}>
          {text(`delegations.review.${state}.message`)}
        </Warning>
      )}
      {approver !== undefined && approver.id !== me && (
        <Note>
          <strong>{text('delegations.review.for', { name: approver.name })}</strong>
          {'. '}
          {text('delegations.review.for.message')}
        </Note>
      )}
      {replaced !== undefined && <Note>{replacedText(replaced, me, text)}</Note>}
    </>
  );
}
