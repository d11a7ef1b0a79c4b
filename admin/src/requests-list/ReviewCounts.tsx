import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import type { ListedRequest } from '../../../contracts/requests';
import { useText } from '../shared/text';

/** How many approve and how many ask for changes. */
export function ReviewCounts({ approved, changesRequested }: ListedRequest['reviews']) {
  const text = useText();

  if (approved + changesRequested === 0) {
    return <Typography textColor="neutral600">{text('requests-list.reviews.none')}</Typography>;
  }
  return (
    <Flex gap={3}>
      {approved > 0 && (
        <Flex gap={1} title={text('requests-list.reviews.approved', { count: approved })}>
          <CheckCircle fill="success600" aria-hidden />
          <Typography aria-hidden>{approved}</Typography>
          <VisuallyHidden>{text('requests-list.reviews.approved', { count: approved })}</VisuallyHidden>
        </Flex>
      )}
      {changesRequested > 0 && (
        <Flex gap={1} title={text('requests-list.reviews.changesRequested', { count: changesRequested })}>
          <CrossCircle fill="danger600" aria-hidden />
          <Typography aria-hidden>{changesRequested}</Typography>
          <VisuallyHidden>
            {text('requests-list.reviews.changesRequested', { count: changesRequested })}
          </VisuallyHidden>
        </Flex>
      )}
    </Flex>
  );
}
