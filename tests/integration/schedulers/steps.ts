/** The jobs as the server runs them, by a clock of the test's. */
import type { TimelineEvent, TimelineType } from '../../../contracts/events';
import type { Check } from '../../../contracts/checks';
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle, strapi } from '../harness';
import { ARTICLE, edition, liveOf, must, propose, review, type Data } from '../steps';

const REQUESTS = 'plugin::change-requests.change-request';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();

const schedulers = () => strapi.plugin('change-requests').service('schedulers');

export const runStale = (): Promise<void> => schedulers().stale(new Date());

/** Publishes what is planned until so many minutes from now. */
export const runPlanned = (minutes = 0): Promise<void> =>
  schedulers().plannedMerges(new Date(inMinutes(minutes)));

/** Makes a request older than it is. */
export const pretend = (id: string, columns: Data): Promise<unknown> =>
  strapi.db.query(REQUESTS).update({ where: { documentId: id }, data: columns });

export const stored = (id: string): Promise<Data> =>
  strapi.db.query(REQUESTS).findOne({ where: { documentId: id } });

export const eventsOf = async (id: string, type: TimelineType): Promise<TimelineEvent[]> => {
  const events: TimelineEvent[] = await must('admin@demo.test', 'get', `/requests/${id}/timeline`);
  return events.filter((event) => event.type === type);
};

/** What the check says about the planned time; undefined where nothing is planned. */
export const scheduleOf = async (id: string, by = 'admin@demo.test'): Promise<Check | undefined> => {
  const { checks } = await must<{ checks: Check[] }>(by, 'get', `/requests/${id}/checks`);
  return checks.find((check) => check.id === 'schedule');
};

/** Everything the event hub tells under this name while the work runs. */
export const told = async (name: string, work: () => Promise<unknown>): Promise<Data[]> => {
  const heard: Data[] = [];
  const stop = strapi.eventHub.on(`change-request.${name}`, async (payload: unknown) => {
    heard.push(payload as Data);
  });
  try {
    await work();
  } finally {
    stop();
  }
  return heard;
};

/** In minutes: when the requests of the tests are planned for. */
export const SOON = 30;

/** A request about an article of its own, planned for in half an hour by its author, and approved. */
export const planned = async (
  by = 'publisher@demo.test',
): Promise<{ request: ChangeRequest; documentId: string }> => {
  const { documentId } = await createArticle({ title: 'Before' });
  const request = await propose([edition(documentId, { title: 'As planned' })], {
    by,
    mergeAt: inMinutes(SOON),
  });
  await review(request.id);
  return { request, documentId };
};

/** What is published as its title. */
export const titleOf = async (documentId: string): Promise<string> =>
  (await liveOf(ARTICLE, documentId, 'en')).title;
