import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle } from '@strapi/icons';
import type { Review } from '../../../../contracts/reviews';
import { useSetReviewValidityMutation } from '../../api';
import { accountName } from '../../shared/account-name';
import { Markdown } from '../../shared/Markdown';
import { PersonName } from '../../shared/PersonName';
import { RelativeTime } from '../../shared/RelativeTime';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';

/** One review: who, in whose name, what they think of it, and whether it still counts. */
export function ReviewCard({ review }: { review: Review }) {
  const text = useText();
  const run = useRun();
  const [setValidity, { isLoading }] = useSetReviewValidityMutation();
  const approves = review.verdict === 'approved';
  const Icon = approves ? CheckCircle : CrossCircle;
  const toggle = () => run(setValidity({ id: review.id, body: { valid: !review.valid } }));

  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={{ initial: 4, medium: 6 }}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} wrap="wrap" minWidth={0}>
          <PersonName person={review.author} />
          {review.onBehalfOf !== null && (
            <Typography textColor="neutral600">
              {text('request-page.review.on-behalf', {
                name: accountName(review.onBehalfOf, text),
              })}
            </Typography>
          )}
          <Flex gap={1}>
            <Icon fill={approves ? 'success600' : 'danger600'} aria-hidden />
            <Typography fontWeight="semiBold">
              {text(`request-page.review.given.${review.verdict}`)}
            </Typography>
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            <RelativeTime date={review.createdAt} />
          </Typography>
        </Flex>
        {!review.valid && (
          <Badge variant="warning" size="S">
            {text('request-page.review.outdated')}
          </Badge>
        )}
      </Flex>
      {review.comment !== null && review.comment !== '' && (
        <Box paddingTop={4}>
          <Markdown source={review.comment} />
        </Box>
      )}
      {(!review.valid || review.canSetValidity) && (
        <Flex gap={3} wrap="wrap" justifyContent="space-between" paddingTop={4}>
          <Typography variant="pi" textColor="neutral600">
            {review.valid ? '' : text(`request-page.review.invalid.${review.invalidReason ?? 'manual'}`)}
          </Typography>
          {review.canSetValidity && (
            <Button variant="tertiary" size="S" loading={isLoading} onClick={toggle}>
              {text(`request-page.review.${review.valid ? 'invalidate' : 'validate'}`)}
            </Button>
          )}
        </Flex>
      )}
    </Box>
  );
}
