import { EmptyStateLayout, Flex, Grid, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { ChangeRequest } from '../../../../contracts/requests';
import { Panel } from '../../shared/Panel';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { ReviewCard } from './ReviewCard';
import { ReviewForm } from './ReviewForm';

/** Every review given so far, newest first, and the form for one's own. */
export function ReviewsTab({ request }: { request: ChangeRequest }) {
  const text = useText();
  const said = useSaid();
  const { allowed, reason, text: reasonText } = request.viewer.review;
  const newestFirst = [...request.reviews].sort((a, b) => b.createdAt.localeCompare(a.createdAt));

  return (
    <Grid.Root gap={{ initial: 4, large: 6 }}>
      <Grid.Item col={8} m={7} s={12} xs={12} direction="column" alignItems="stretch">
        {newestFirst.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="16rem" />}
            content={text('request-page.reviews.none')}
            hasRadius
          />
        ) : (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {newestFirst.map((review) => (
              <li key={review.id}>
                <ReviewCard review={review} />
              </li>
            ))}
          </Flex>
        )}
      </Grid.Item>
      <Grid.Item col={4} m={5} s={12} xs={12} direction="column" alignItems="stretch">
        <Panel title={text('request-page.review.own')}>
          {allowed ? (
            <ReviewForm request={request} onDone={() => undefined} />
          ) : (
            <Typography textColor="neutral600">
              {said(reasonText, reason ?? text('request-page.review.not-allowed'))}
            </Typography>
          )}
        </Panel>
      </Grid.Item>
    </Grid.Root>
  );
}
