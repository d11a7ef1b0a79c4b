/**
 * Packs the plugin as npm would publish it, installs it in a new Strapi application and uses it: the admin panel is
 * built with it, its routes answer, and a change request goes from proposal to publication.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { NPM, ROOT } from '../../demo/paths.mjs';
import { command } from '../command.mjs';
import { client, expect } from '../expect.mjs';
import { freePort, withServer } from '../server.mjs';

const UID = 'api::note.note';
const ADMIN = { firstname: 'Tara', lastname: 'Ball', email: 'tara@example.org', password: 'Packed-1234' };
const PATIENCE = 300;

const run = async (title, file, args, options) => {
  const started = Date.now();
  const { code, output } = await command(file, args, options);
  console.log(`--- ${title} (${Math.round((Date.now() - started) / 1000)} s)\n${output.trimEnd()}`);
  if (code !== 0) {
    throw new Error(`${title} failed (exit code ${code}).`);
  }
  return output;
};

const pack = async (folder) => {
  if (!existsSync(path.join(ROOT, 'dist', 'server', 'index.js'))) {
    throw new Error('Nothing is built yet. Run: npm run build');
  }
  await run('npm pack', NPM, ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  return path.join(folder, tarball);
};

/** Whether any script of the built admin panel mentions the plugin's pages. */
const contains = async (build, words) => {
  const files = (await readdir(build, { recursive: true })).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(path.join(build, name), 'utf8')));
  return texts.some((text) => text.includes(words));
};

/** A note is published, a change of it proposed, approved and merged, all over HTTP. */
const proposeAndMerge = async (request) => {
  const note = await request('POST', `/content-manager/collection-types/${UID}/actions/publish`, {
    title: 'Before',
  });
  expect('Publishing a note', note.status, 200);
  const { documentId } = note.json.data;
  const proposed = await request('POST', '/change-requests/requests', {
    title: 'A better title',
    changes: [{ type: 'edition', contentType: UID, documentId, data: { title: 'After' } }],
  });
  expect('Proposing a change', proposed.status, 201);
  const { id, digest } = proposed.json.data;
  const review = await request('POST', `/change-requests/requests/${id}/reviews`, {
    verdict: 'approved',
    digest,
  });
  expect('Approving it', review.status, 201);
  const merged = await request('POST', `/change-requests/requests/${id}/merge`, { digest });
  expect('Publishing it', merged.status, 200);
  const after = await request(
    'GET',
    `/content-manager/collection-types/${UID}/${documentId}?status=published`,
  );
  expect('Published title', after.json.data.title, 'After');
};

const use = async (address) => {
  const anonymous = client(address);
  const admin = await anonymous('GET', '/admin');
  expect('GET /admin', admin.status, 200);
  expect('It is the admin panel', admin.text.includes('id="strapi"'), true);
  expect('Requests without a session', (await anonymous('GET', '/change-requests/requests')).status, 401);

  const registered = await anonymous('POST', '/admin/register-admin', ADMIN);
  const request = client(address, registered.json?.data?.token);
  const list = await request('GET', '/change-requests/requests');
  expect('Requests with a session', list.status, 200);
  expect('Number of requests', list.json.data.length, 0);
  await proposeAndMerge(request);
};

const folder = await mkdtemp(path.join(os.tmpdir(), 'change-requests-tarball-'));
try {
  const tarball = await pack(folder);
  const app = path.join(folder, 'app');
  await cp(path.join(path.dirname(fileURLToPath(import.meta.url)), 'template'), app, { recursive: true });
  await run('npm install', NPM, ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], {
    cwd: app,
  });
  const strapi = path.join(app, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  await run('strapi build', process.execPath, [strapi, 'build'], {
    cwd: app,
    env: { NODE_ENV: 'production' },
  });
  expect(
    'The built admin panel contains the plugin',
    await contains(path.join(app, 'build'), 'plugins/change-requests'),
    true,
  );

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { NODE_ENV: 'production', PORT: String(port) };
  await withServer(
    { file: process.execPath, args: [strapi, 'start'], cwd: app, env, address, patience: PATIENCE },
    () => use(address),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
