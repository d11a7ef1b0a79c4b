/**
 * Runs `npm run demo` on an empty database: it must start, with change requests in every status that can be reached
 * by hand, none of them refused.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

import { PLAYGROUND, ROOT } from '../demo/paths.mjs';
import { client, expect } from './expect.mjs';
import { freePort, withServer } from './server.mjs';

const { PASSWORD } = createRequire(import.meta.url)(path.join(PLAYGROUND, 'src', 'seed', 'accounts.js'));

const PATIENCE = 1200;
const STATUSES = ['draft', 'ready_for_review', 'ready_for_merging', 'merged', 'closed'];

const use = async (address, output) => {
  const login = await client(address)('POST', '/admin/login', {
    email: 'reviewer@demo.test',
    password: PASSWORD,
  });
  expect('Logging in as a reviewer', login.status, 200);
  const request = client(address, login.json.data.token);
  for (const status of STATUSES) {
    const { json } = await request(
      'GET',
      `/change-requests/requests?filters[status][$eq]=${status}&pageSize=1`,
    );
    expect(`There are requests that are ${status}`, json.meta.pagination.total > 0, true);
  }
  expect('Requests that could not be seeded', /could not be seeded.*/.exec(output())?.[0] ?? 'none', 'none');
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'change-requests-demo-'));
try {
  await mkdir(path.join(folder, 'uploads'));
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'demo.db'),
    PUBLIC_DIR: folder,
    EMAIL_OUTBOX: path.join(folder, 'outbox.jsonl'),
  };
  const server = {
    file: process.execPath,
    args: [path.join(ROOT, 'scripts', 'demo.mjs')],
    cwd: ROOT,
    env,
    address: `http://127.0.0.1:${port}`,
    patience: PATIENCE,
  };
  await withServer(server, (output) => use(server.address, output));
} finally {
  await rm(folder, { recursive: true, force: true });
}
