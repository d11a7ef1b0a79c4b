import type { TimelineEvent } from '../../../../contracts/events';
import de from '../../translations/de';
import en from '../../translations/en';
import fr from '../../translations/fr';
import { otherRequestOf, sentenceOf } from './event-sentence';

const text = (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`;
const said = () => '';
const event = (type: TimelineEvent['type'], data: TimelineEvent['data']) =>
  ({ type, data, actor: { id: 1, name: 'Ada' } }) as TimelineEvent;

describe('a line about a revert', () => {
  const reverted = event('reverted', { request: 'abc', number: 12 });

  it('says so, and leads to the request that undoes this one', () => {
    expect(sentenceOf(reverted, text, said)).toBe(text('request-page.event.reverted'));
    expect(otherRequestOf(reverted, text)).toEqual({
      id: 'abc',
      label: text('request-page.event.reverted.by', { number: 12 }),
    });
  });

  it.each(Object.entries({ en, fr, de }))('has words in %s', (_, words: Record<string, string>) => {
    expect(words['change-requests.request-page.event.reverted']).toBeTruthy();
    expect(words['change-requests.request-page.event.reverted.by']).toContain('{number}');
  });

  it('is the only one that leads somewhere', () => {
    expect(otherRequestOf(event('split', { from: 3 }), text)).toBeNull();
    expect(otherRequestOf(event('merged', { documents: 1 }), text)).toBeNull();
  });
});
