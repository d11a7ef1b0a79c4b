/**
 * What integration tests import. Strapi is real (the playground's content model, the plugin from its sources), the
 * database is real and empty at the start of a run: SQLite in a temporary folder, or a fresh PostgreSQL / MariaDB
 * database with DATABASE_CLIENT=postgres / mysql (DATABASE_HOST, _PORT, _USERNAME, _PASSWORD as in the playground).
 *
 * One Strapi per process serves all test files (`jest --runInBand` = one process): starting it costs seconds, a test
 * file then next to nothing. So tests isolate by making their own documents, and put back the settings they change.
 * It is stopped, and its database dropped, when the run ends.
 */
import { existsSync, readFileSync } from 'node:fs';

import type { Core, UID } from '@strapi/strapi';
import supertest from 'supertest';

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
  tokens: Map<string, string>;
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

const tokenOf = async (email: string, password: string): Promise<string> => {
  const known = shared.tokens.get(email);
  if (known) {
    return known;
  }
  const response = await anonymous().post('/admin/login').send({ email, password });
  if (response.status !== 200) {
    throw new Error(`${email} cannot log in: ${response.status} ${response.text}`);
  }
  shared.tokens.set(email, response.body.data.token);
  return response.body.data.token;
};

/** A supertest agent with an admin session of that person; every account of the seed, or one that the test made. */
export const login = async (email: Email | (string & {}), password = shared.password) => {
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

/** What the plugin asks every few seconds by itself: which requests were touched by other server processes. */
const REFRESH = /cr_requests.+updated_at.{1,3} >= /;

const QUIET = 150;

/** Waits until nothing that went before, such as computing a status in the background, asks the database. */
const quiet = async (): Promise<void> => {
  let last = Date.now();
  const listener = () => {
    last = Date.now();
  };
  strapi.db.connection.on('query', listener);
  while (Date.now() - last < QUIET) {
    await new Promise((resolve) => setTimeout(resolve, QUIET / 3));
  }
  strapi.db.connection.removeListener('query', listener);
};

/** The SQL statements that `work` causes, for tests that pin how many there are. BEGIN and COMMIT do not count. */
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
