import type { TimelineEvent } from '../../../../contracts/events';
import type { Text } from '../../shared/text';

type Data = TimelineEvent['data'];

const read = (value: unknown): string => (typeof value === 'string' ? value : '');

const namesIn = (data: Data) => ({
  name: read(data.name),
  label: read(data.label),
  stage: read(data.stageName),
});

/** What happened to a workflow. See `TimelineEvent` for the data. */
export function workflowSentence(data: Data, text: Text): string {
  const what = data.what === 'canceled' ? `canceled.${read(data.reason)}` : read(data.what);

  return text(`approvals.event.${what}`, namesIn(data));
}

/** What somebody answered to a stage, to be read after their name. */
export const responseSentence = (data: Data, text: Text): string =>
  text(`approvals.event.response.${read(data.state)}`, namesIn(data));

/** What happened by itself, or followed from what somebody did: nobody's name stands before it. */
export const followedByItself = ({ type, data }: TimelineEvent): boolean =>
  type === 'workflow' && !(data.what === 'canceled' && data.reason === 'requester');
