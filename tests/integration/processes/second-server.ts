/** Another server process on the PostgreSQL of the tests, called over HTTP with sessions of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import supertest from 'supertest';
import { login, quiet, strapi } from '../harness';

export type ServerCall = (
  email: string,
  method: 'get' | 'post' | 'put',
  target: string,
  body?: object,
) => Promise<supertest.Response>;

export interface SecondServer {
  call: ServerCall;
  stop(): Promise<void>;
}

/** A call of the server of this process, as `SecondServer.call`. */
export const first: ServerCall = async (email, method, target, body = {}) =>
  (await login(email))[method](`/change-requests${target}`).send(method === 'get' ? undefined : body);

const start = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as number));
    child.once('exit', (code) => reject(new Error(`The second server ended with ${code}.`)));
  });

/** Ends when it answers. */
export const startSecondServer = async (): Promise<SecondServer> => {
  const { connection } = strapi.config.get('database.connection') as {
    connection: Record<string, string | number>;
  };
  const { host, port: databasePort, user, password, database } = connection;
  const child = fork(path.join(__dirname, 'second-strapi.js'), [], {
    env: {
      ...process.env,
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: String(host),
      DATABASE_PORT: String(databasePort),
      DATABASE_USERNAME: String(user),
      DATABASE_PASSWORD: String(password ?? ''),
      DATABASE_NAME: String(database),
      SEED: 'false',
    },
  });
  const port = await start(child);
  const tokens = new Map<string, string>();
  return {
    async call(email, method, target, body = {}) {
      const agent = supertest(`http://127.0.0.1:${port}`);
      if (!tokens.has(email)) {
        const reply = await agent.post('/admin/login').send({ email, password: 'Demo-1234' });
        tokens.set(email, reply.body.data.token);
      }
      return agent[method](`/change-requests${target}`)
        .set('Authorization', `Bearer ${tokens.get(email)}`)
        .send(method === 'get' ? undefined : body);
    },
    async stop() {
      // Ended in the middle of a follow-up it would keep the lease, and everybody waiting, for a minute.
      await quiet();
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
};
