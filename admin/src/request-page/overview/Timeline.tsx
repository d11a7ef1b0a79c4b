import { Flex, Loader, Typography } from '@strapi/design-system';
import type { TimelineEvent } from '../../../../contracts/events';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useGetTimelineQuery } from '../../api';
import { Failure } from '../../shared/Failure';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { TimelineEntry } from './TimelineEntry';

/** That publishing made it published needs no line of its own. */
const tellsSomething = ({ type, data }: TimelineEvent) => type !== 'status' || data.to !== 'merged';

/** What happened to the request, oldest first. */
export function Timeline({ request }: { request: ChangeRequest }) {
  const text = useText();
  const { data: events, error, refetch } = useGetTimelineQuery(request.id);

  const content = () => {
    if (events === undefined && error !== undefined) {
      return <Failure error={error} retry={refetch} />;
    }
    if (events === undefined) {
      return (
        <Flex justifyContent="center">
          <Loader small>{text('shared.loading')}</Loader>
        </Flex>
      );
    }
    if (events.length === 0) {
      return <Typography textColor="neutral600">{text('request-page.timeline.none')}</Typography>;
    }
    return (
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {events.filter(tellsSomething).map((event) => (
          <TimelineEntry key={event.id} event={event} />
        ))}
      </Flex>
    );
  };

  return <Panel title={text('request-page.timeline')}>{content()}</Panel>;
}
