/** A merge that breaks outside any of its changes: at its last step, in the database, at the commit. */
import { errors } from '@strapi/utils';

import type { TimelineEvent } from '../../contracts/events';
import { createArticle, quiet, strapi } from './harness';
import { ARTICLE, call, draftOf, edition, everything, liveOf, must, propose, read, review } from './steps';

const REQUESTS = 'plugin::change-requests.change-request';

const { client } = strapi.db.dialect;

const approved = async (title: string) => {
  const { documentId } = await createArticle();
  const { id } = await propose([edition(documentId, { title })]);
  await review(id);
  await quiet();
  expect((await read(id)).status).toBe('ready_for_merging');
  return { id, documentId };
};

const merge = (id: string) => call('publisher@demo.test', 'post', `/requests/${id}/merge`, {});

const linesOf = async (id: string, type: TimelineEvent['type']): Promise<TimelineEvent[]> => {
  const events: TimelineEvent[] = await must('editor@demo.test', 'get', `/requests/${id}/timeline`);
  return events.filter((event) => event.type === type);
};

/** Runs work while a hook hears of every attempt to write to these rows; what it throws, the writing throws. */
const withHook = async (
  model: string,
  isMeant: (data: Record<string, unknown>) => boolean,
  hook: (attempt: number) => void,
  work: () => Promise<void>,
): Promise<number> => {
  let attempts = 0;
  const stop = strapi.db.lifecycles.subscribe({
    models: [model],
    beforeUpdate({ params }: { params: { data?: Record<string, unknown> } }) {
      if (isMeant(params.data ?? {})) hook((attempts += 1));
    },
  } as never);
  try {
    await work();
  } finally {
    (stop as unknown as () => void)();
  }
  return attempts;
};

const isLastStep = ({ status }: Record<string, unknown>) => status === 'merged';

const withCode = (code: string) => Object.assign(new Error('deadlock detected'), { code });

const deadlock = () => withCode(client === 'mysql' ? 'ER_LOCK_DEADLOCK' : '40P01');

const raw = async (...statements: string[]) => {
  for (const statement of statements) await strapi.db.connection.raw(statement);
};

/** Runs work while the database itself refuses to store that a request was merged. */
const withTrigger = async (
  triggers: Record<typeof client, { create: string[]; drop: string[] }>,
  work: () => Promise<void>,
): Promise<void> => {
  await raw(...triggers[client].create);
  try {
    await work();
  } finally {
    await raw(...triggers[client].drop);
  }
};

const inPostgres = (trigger: string, raise: string) => ({
  create: [
    `CREATE FUNCTION cr_break() RETURNS trigger AS $$ BEGIN
       IF NEW.status = 'merged' THEN RAISE EXCEPTION ${raise}; END IF; RETURN NEW;
     END $$ LANGUAGE plpgsql`,
    `${trigger} ON cr_requests FOR EACH ROW EXECUTE FUNCTION cr_break()`,
  ],
  drop: ['DROP TRIGGER cr_break ON cr_requests', 'DROP FUNCTION cr_break'],
});

const inMysql = (signal: string) => ({
  create: [
    `CREATE TRIGGER cr_break BEFORE UPDATE ON cr_requests FOR EACH ROW
     BEGIN IF NEW.status = 'merged' THEN SIGNAL ${signal}; END IF; END`,
  ],
  drop: ['DROP TRIGGER cr_break'],
});

const inSqlite = {
  create: [
    `CREATE TRIGGER cr_break BEFORE UPDATE ON cr_requests WHEN NEW.status = 'merged'
     BEGIN SELECT RAISE(ABORT, 'secret of the database'); END`,
  ],
  drop: ['DROP TRIGGER cr_break'],
};

const expectRolledBack = async (id: string, before: Record<string, string[]>) => {
  expect(await everything()).toEqual(before);
  expect(await read(id)).toMatchObject({ status: 'ready_for_merging', mergedAt: null, mergedBy: null });
  expect(await linesOf(id, 'merged')).toEqual([]);
};

describe('a merge that breaks at its last step', () => {
  it.each([
    ['an error of any kind', () => new Error('The disk is full.')],
    ['an error that elsewhere is an answer', () => new errors.ApplicationError('The disk is full.')],
  ])('answers 500, with the reason in the timeline: %s', async (_kind, error) => {
    const { id } = await approved('Breaks');
    const told: unknown[] = [];
    const off = strapi.eventHub.on('change-request.merge-failed', async (payload) => void told.push(payload));
    const before = await everything();
    await withHook(
      REQUESTS,
      isLastStep,
      () => {
        throw error();
      },
      async () => expect(await merge(id)).toMatchObject({ status: 500 }),
    );
    off();
    await expectRolledBack(id, before);
    const [line, ...others] = await linesOf(id, 'merge_failed');
    expect(others).toEqual([]);
    expect(line?.data.message).toBe('It could not be published: The disk is full. Nothing was changed.');
    expect(line?.actor?.name).toBeTruthy();
    expect(told).toEqual([{ id, message: line?.data.message }]);
    expect((await merge(id)).status).toBe(200);
  });

  it('answers 500 when the database refuses, and tells nobody its words', async () => {
    const { id } = await approved('Refused');
    const before = await everything();
    await withTrigger(
      {
        sqlite: inSqlite,
        postgres: inPostgres('CREATE TRIGGER cr_break BEFORE UPDATE', `'secret of the database'`),
        mysql: inMysql(`SQLSTATE '45000' SET MESSAGE_TEXT = 'secret of the database'`),
      },
      async () => {
        const reply = await merge(id);
        expect(reply.status).toBe(500);
        expect(JSON.stringify(reply)).not.toContain('secret');
      },
    );
    await expectRolledBack(id, before);
    const [line] = await linesOf(id, 'merge_failed');
    expect(line?.data.message).toBe(
      'It could not be published: the database refused it. Nothing was changed.',
    );
    expect((await merge(id)).status).toBe(200);
  });
});

describe('a merge that the database undoes in favour of another transaction', () => {
  it('is tried again, at the last step', async () => {
    const { id, documentId } = await approved('Twice');
    const attempts = await withHook(
      REQUESTS,
      isLastStep,
      (attempt) => {
        if (attempt === 1) throw deadlock();
      },
      async () => expect(await merge(id)).toMatchObject({ status: 200 }),
    );
    expect(attempts).toBe(2);
    expect((await liveOf(ARTICLE, documentId, 'en')).title).toBe('Twice');
    expect(await linesOf(id, 'merged')).toHaveLength(1);
    expect(await linesOf(id, 'merge_failed')).toEqual([]);
  });

  it('is tried again, within a change', async () => {
    const { id, documentId } = await approved('Within');
    const attempts = await withHook(
      ARTICLE,
      ({ title }) => title === 'Within',
      (attempt) => {
        if (attempt === 1) throw deadlock();
      },
      async () => expect(await merge(id)).toMatchObject({ status: 200 }),
    );
    expect(attempts).toBe(2);
    expect((await draftOf(ARTICLE, documentId, 'en')).title).toBe('Within');
    expect(await linesOf(id, 'merge_failed')).toEqual([]);
  });

  it('but not for ever: 409, to be tried again by hand', async () => {
    const { id } = await approved('Never');
    const before = await everything();
    let undone = client === 'sqlite' ? deadlock : null;
    let attempts = 0;
    const attempt = async () => {
      attempts = await withHook(
        REQUESTS,
        isLastStep,
        () => {
          if (undone) throw undone();
        },
        async () => {
          const reply = await merge(id);
          expect(reply).toMatchObject({
            status: 409,
            error: { name: 'ConflictError', details: { state: 'busy', possible: ['try again'] } },
          });
          expect(reply.error?.message).toContain('please try again');
        },
      );
    };
    if (undone) await attempt();
    else {
      await withTrigger(
        {
          sqlite: inSqlite,
          postgres: inPostgres('CREATE TRIGGER cr_break BEFORE UPDATE', `'deadlock' USING ERRCODE = '40P01'`),
          mysql: inMysql(`SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'deadlock'`),
        },
        attempt,
      );
    }
    undone = null;
    expect(attempts).toBe(4);
    await expectRolledBack(id, before);
    expect(await linesOf(id, 'merge_failed')).toHaveLength(1);
    expect((await merge(id)).status).toBe(200);
  });

  it('is not tried again where somebody holds a lock for too long', async () => {
    const { id } = await approved('Waits');
    const attempts = await withHook(
      REQUESTS,
      isLastStep,
      () => {
        throw withCode('ER_LOCK_WAIT_TIMEOUT');
      },
      async () =>
        expect(await merge(id)).toMatchObject({ status: 409, error: { details: { state: 'busy' } } }),
    );
    expect(attempts).toBe(1);
    expect((await merge(id)).status).toBe(200);
  });
});

/** The others have no constraint that is looked at when the transaction ends. */
const onPostgres = client === 'postgres' ? describe : describe.skip;

onPostgres('a commit that fails', () => {
  it('changes nothing, answers 500 and leaves its line', async () => {
    const { id } = await approved('Uncommitted');
    const before = await everything();
    const deferred = inPostgres(
      'CREATE CONSTRAINT TRIGGER cr_break AFTER UPDATE',
      `'secret of the database'`,
    );
    deferred.create[1] = deferred.create[1]?.replace(
      'FOR EACH ROW',
      'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW',
    ) as string;
    await withTrigger({ postgres: deferred, sqlite: inSqlite, mysql: inMysql('') }, async () =>
      expect(await merge(id)).toMatchObject({ status: 500 }),
    );
    await expectRolledBack(id, before);
    expect(await linesOf(id, 'merge_failed')).toHaveLength(1);
    expect((await merge(id)).status).toBe(200);
  });
});
