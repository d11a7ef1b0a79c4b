import type { TimelineEvent } from '../../../../contracts/events';
import { followedByItself, responseSentence, workflowSentence } from './event-sentence';

const text = (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`;
const names = { name: 'Legal', label: 'Home', stage: '' };
const about = { name: 'Legal', label: 'Home' };
const event = (type: TimelineEvent['type'], data: TimelineEvent['data']) => ({ type, data }) as TimelineEvent;

describe('a line about a workflow', () => {
  it('says that it was attached', () => {
    const line = workflowSentence({ ...about, what: 'initiated' }, text);
    expect(line).toBe(text('approvals.event.initiated', names));
  });

  it('tells how it was canceled, and whose doing that was', () => {
    const data = (reason: string) => ({ ...about, what: 'canceled', reason });
    expect(workflowSentence(data('new_content'), text)).toBe(
      text('approvals.event.canceled.new_content', names),
    );
    expect(followedByItself(event('workflow', data('new_content')))).toBe(true);
    expect(followedByItself(event('workflow', data('requester')))).toBe(false);
  });

  it('names the stage that was answered', () => {
    expect(responseSentence({ ...about, state: 'denied', stageName: 'Law' }, text)).toBe(
      text('approvals.event.response.denied', { ...names, stage: 'Law' }),
    );
    expect(followedByItself(event('workflow_response', {}))).toBe(false);
  });
});
