/**
 * What integration tests import. Strapi is real (the playground's content model, the plugin from its sources), the
 * database is real and empty at the start of a run: SQLite in a temporary folder, or a fresh PostgreSQL / MariaDB
 * database with DATABASE_CLIENT=postgres / mysql (DATABASE_HOST, _PORT, _USERNAME, _PASSWORD as in the playground).
 *
 * One Strapi per process serves all test files (`jest --runInBand` = one process): starting it costs seconds, a test
 * file then next to nothing. So tests isolate by making their own documents, and put back the settings they change;
 * what a file has made is removed when it ends (clean-up.js). It is stopped, and its database dropped, when the run ends.
 */
import { existsSync, readFileSync } from 'node:fs';

import type { Core, UID } from '@strapi/strapi';
import supertest from 'supertest';

import {
  concernsRequests,
  WATCHED_TABLES,
  type WriteEvent,
} from '../../../server/src/recomputation/triggers';
import { TABLES } from '../../../server/src/tables';

type Email =
  | 'admin@demo.test'
  | 'editor@demo.test'
  | 'contributor@demo.test'
  | 'reviewer@demo.test'
  | 'reviewer2@demo.test'
  | 'publisher@demo.test'
  | 'outsider@demo.test';

interface Shared {
  strapi: Core.Strapi;
  people: Record<Email, { id: number; email: string; firstname: string; lastname: string }>;
  password: string;
  seeded: Record<'category' | 'author' | 'homepage' | 'published' | 'draft' | 'edited', string>;
  outbox: string;
  tokens: Map<string, { token: string; at: number }>;
  intervals: { stop(): void; goOn(): void };
  idle: () => Promise<void>;
}

const shared = (globalThis as unknown as { changeRequestsTest: Shared }).changeRequestsTest;

/** The running Strapi. */
export const strapi = shared.strapi;

/** The accounts by email, as admin users. */
export const people = shared.people;

/** Document ids of the documents that are there from the start (see documents.js). For reading only. */
export const seeded = shared.seeded;

/** The Document Service of one content type. */
export const documents = (uid: UID.ContentType) => strapi.documents(uid);

/** Requests without a session. */
export const anonymous = () => supertest.agent(strapi.server.httpServer);

/**
 * Somebody who may read categories only keeps everybody from asking for changes of a category and something else in
 * one request: their account is active only in test files that log in as them.
 */
const OUTSIDER = 'outsider@demo.test';
let isOutsiderActive = false;

const activateOutsider = async () => {
  await strapi.db.query('admin::user').update({ where: { email: OUTSIDER }, data: { isActive: true } });
  isOutsiderActive = true;
};

/** How long a session is used, in milliseconds; Strapi's end after half an hour, which a run can take. */
const SESSION = 15 * 60_000;

const tokenOf = async (email: string, password: string): Promise<string> => {
  const known = shared.tokens.get(email);
  if (known && Date.now() - known.at < SESSION) {
    return known.token;
  }
  const response = await anonymous().post('/admin/login').send({ email, password });
  if (response.status !== 200) {
    throw new Error(`${email} cannot log in: ${response.status} ${response.text}`);
  }
  shared.tokens.set(email, { token: response.body.data.token, at: Date.now() });
  return response.body.data.token;
};

/** A supertest agent with an admin session of that person; every account of the seed, or one that the test made. */
export const login = async (email: Email | (string & {}), password = shared.password) => {
  if (email === OUTSIDER && !isOutsiderActive) await activateOutsider();
  const agent = anonymous();
  agent.set('Authorization', `Bearer ${await tokenOf(email, password)}`);
  return agent;
};

let created = 0;

/** An article of the test's own, with a code and slug that nobody else has; `published` or only a draft. */
export const createArticle = async (
  data: Record<string, unknown> = {},
  status: 'draft' | 'published' = 'published',
) => {
  created += 1;
  const unique = `${Date.now().toString(36)}-${created}`;
  return documents('api::article.article').create({
    data: {
      title: `Article ${unique}`,
      slug: `article-${unique}`,
      body: 'One\n\nTwo\n\nThree\n',
      code: `OWN-${unique}`,
      ...data,
    },
    status,
  });
};

/** The mails sent since the start of the run, oldest first. */
export const mails = (): { to: string; subject: string; text?: string; html?: string }[] =>
  existsSync(shared.outbox)
    ? readFileSync(shared.outbox, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

const TRANSACTION_CONTROL = /^(begin|commit|rollback|set transaction|start transaction)\b/i;

/**
 * What the plugin asks every few seconds by itself: which requests were touched, which content types
 * protected, and what was marked to be followed up, by other server processes.
 */
const REFRESH =
  /cr_requests.+updated_at.{1,3} >= |cr_content_type_policies.+protection.{1,3} in |cr_recomputations.+order by .+not_before/;

/**
 * Ends when nothing in this process asks the database any more, such as computing statuses after a commit. What waits
 * for its time, because rights may still be edited, is not waited for: see `quiet`.
 */
export const idle = shared.idle;

/** Of rights that are edited again and again the plugin marks only the first edit at once, in milliseconds. */
const MARKED_LATER = 550;

/** How long what was marked may take to be followed up, in milliseconds. */
const FOLLOWED_UP = 60_000;

let rightsEditedAt = -Infinity;
const noteRights = (event: WriteEvent) => {
  if (concernsRequests(event)) rightsEditedAt = Date.now();
};
const forgetRights = strapi.db.lifecycles.subscribe({
  models: Object.keys(WATCHED_TABLES),
  ...Object.fromEntries(
    ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'].map((write) => [
      `after${write}`,
      noteRights,
    ]),
  ),
} as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
afterAll(() => forgetRights());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until nothing that went before goes on in the background: neither what computes statuses after a commit, nor
 * what follows up rights, settings, groups and lists once they have been still for a moment. Nothing begins by itself
 * afterwards, until the test does something.
 */
export const quiet = async (): Promise<void> => {
  const deadline = Date.now() + FOLLOWED_UP;
  for (;;) {
    await pause(Math.max(0, rightsEditedAt + MARKED_LATER - Date.now()));
    await idle();
    if ((await strapi.db.query(TABLES.recomputation).count()) === 0) return idle();
    // It would notice by itself, within ten seconds.
    void strapi.eventHub.emit('change-request.definitions-changed', {});
    if (Date.now() > deadline) throw new Error('What was changed before was not followed up in time.');
    await pause(25);
  }
};

/** Stops what the plugin does every few seconds, after everything that goes on; `disturbed` ends that. */
export const undisturbed = async (): Promise<void> => {
  await quiet();
  shared.intervals.stop();
};

/** As ever: every few seconds the plugin looks after what nobody told it of. */
export const disturbed = (): void => shared.intervals.goOn();

/**
 * The SQL statements that `work` causes, for tests that pin how many there are. BEGIN and COMMIT do not count.
 */
export const queriesOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  await quiet();
  const statements: string[] = [];
  const listener = ({ sql }: { sql: string }) => {
    if (!TRANSACTION_CONTROL.test(sql) && !REFRESH.test(sql)) {
      statements.push(sql);
    }
  };
  strapi.db.connection.on('query', listener);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', listener);
  }
  return statements;
};
