import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import type { ListedRequest } from '../../../contracts/requests';
import { accountName } from '../shared/account-name';
import { useText } from '../shared/text';

type Props = Pick<ListedRequest, 'reviews' | 'reviewedBy'>;

const SHOWN = [
  { key: 'approved', verdict: 'approved', Icon: CheckCircle, fill: 'success600' },
  { key: 'changesRequested', verdict: 'changes_requested', Icon: CrossCircle, fill: 'danger600' },
] as const;

/** How many approve and how many ask for changes; who, and in whose name, on hover and to screen readers. */
export function ReviewCounts({ reviews, reviewedBy }: Props) {
  const text = useText();
  const whoGave = (verdict: 'approved' | 'changes_requested') =>
    reviewedBy
      .filter((review) => review.verdict === verdict)
      .map(({ author, onBehalfOf }) => {
        const name = accountName(author, text);
        return onBehalfOf === null
          ? name
          : text('delegations.reviewed', { author: name, name: accountName(onBehalfOf, text) });
      })
      .join(', ');

  if (reviews.approved + reviews.changesRequested === 0) {
    return <Typography textColor="neutral600">{text('requests-list.reviews.none')}</Typography>;
  }
  return (
    <Flex gap={3}>
      {SHOWN.filter(({ key }) => reviews[key] > 0).map(({ key, verdict, Icon, fill }) => {
        const inWords = `${text(`requests-list.reviews.${key}`, { count: reviews[key] })}: ${whoGave(verdict)}`;
        return (
          <Flex key={key} gap={1} title={inWords}>
            <Icon fill={fill} aria-hidden />
            <Typography aria-hidden>{reviews[key]}</Typography>
            <VisuallyHidden>{inWords}</VisuallyHidden>
          </Flex>
        );
      })}
    </Flex>
  );
}
