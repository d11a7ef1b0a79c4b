/** Section 14: with several server processes each job is done once; what was due while none ran is done at start. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createArticle, quiet, strapi } from '../harness';
import { edition, propose, read, settled } from '../steps';
import {
  daysAgo,
  eventsOf,
  inMinutes,
  planned,
  pretend,
  runPlanned,
  SOON,
  titleOf,
} from '../schedulers/steps';

const onPostgres = strapi.db.dialect.client === 'postgres' ? describe : describe.skip;

let child: ChildProcess | undefined;

const startSecond = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const { connection } = strapi.config.get('database.connection') as {
      connection: Record<string, string | number>;
    };
    const { host, port, user, password, database } = connection;
    child = fork(path.join(__dirname, 'second-strapi.js'), [], {
      env: {
        ...process.env,
        DATABASE_CLIENT: 'postgres',
        DATABASE_HOST: String(host),
        DATABASE_PORT: String(port),
        DATABASE_USERNAME: String(user),
        DATABASE_PASSWORD: String(password ?? ''),
        DATABASE_NAME: String(database),
        SEED: 'false',
      },
    });
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The second server ended with ${code}.`)));
  });

const stopSecond = async (): Promise<void> => {
  if (!child) return;
  // Ended in the middle of a follow-up it would keep the lease, and everybody waiting, for a minute.
  await quiet();
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child.kill();
  await ended;
  child = undefined;
};

let jobs = 0;

/** The job in the second process; ends when it is done there. */
const runPlannedThere = (minutes: number): Promise<void> =>
  new Promise((resolve) => {
    const number = (jobs += 1);
    const listener = ({ done }: { done?: number }) => {
      if (done !== number) return;
      child?.off('message', listener);
      resolve();
    };
    child?.on('message', listener);
    child?.send({ job: 'plannedMerges', now: inMinutes(minutes), number });
  });

onPostgres('the jobs of two server processes', () => {
  afterAll(stopSecond);

  it('what was due while none ran is done at start: planned publishing, and the daily job', async () => {
    const { request, documentId } = await planned();
    await pretend(request.id, { mergeAt: inMinutes(-600) });
    const idle = await propose([edition((await createArticle()).documentId, { title: 'Idle' })]);
    await pretend(idle.id, { lastActivityAt: daysAgo(21) });
    await strapi.db.query('plugin::change-requests.lease').updateMany({
      where: { name: 'stale-requests' },
      data: { data: { at: inMinutes(-600), expression: '0 12 * * *' }, heldUntil: null },
    });
    await startSecond();
    await settled(async () => (await read(request.id)).status === 'merged', 'the planned request');
    expect(await titleOf(documentId)).toBe('As planned');
    await settled(async () => (await read(idle.id)).staleAt !== null, 'the stale request');
    expect(await eventsOf(idle.id, 'stale')).toHaveLength(1);
  }, 120_000);

  it('a planned request is published once, whoever comes first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const good = await planned();
      const bad = await planned('editor@demo.test');
      await Promise.all([runPlanned(SOON), runPlannedThere(SOON), runPlanned(SOON), runPlannedThere(SOON)]);
      // Whoever had the lease may still be at it when the other has gone.
      await settled(async () => (await read(bad.request.id)).mergeAtFailure !== null, 'the failure');
      await settled(async () => (await read(good.request.id)).status === 'merged', 'the publication');
      expect(await eventsOf(good.request.id, 'merged')).toHaveLength(1);
      expect(await eventsOf(good.request.id, 'merge_failed')).toEqual([]);
      expect(await eventsOf(bad.request.id, 'merge_failed')).toHaveLength(1);
      expect(await titleOf(good.documentId)).toBe('As planned');
      expect(await titleOf(bad.documentId)).toBe('Before');
    }
  }, 120_000);

  it('also without the lease', async () => {
    const { mergeAsPlanned } = await import('../../../server/src/schedulers/planned-merges');
    const { request } = await planned();
    const bad = await planned('editor@demo.test');
    const here = () => mergeAsPlanned(strapi, new Date(inMinutes(SOON)), async () => true);
    await Promise.all([here(), runPlannedThere(SOON), here()]);
    expect(await eventsOf(request.id, 'merged')).toHaveLength(1);
    expect(await eventsOf(request.id, 'merge_failed')).toEqual([]);
    expect(await eventsOf(bad.request.id, 'merge_failed')).toHaveLength(1);
  }, 60_000);
});
