import { spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL = 500;

/** A port that nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = async (address) => {
  try {
    return (await fetch(`${address}/_health`)).ok;
  } catch {
    return false; // Nobody listens yet: that is what we are waiting for to change.
  }
};

/**
 * Runs `work` while a server runs, then stops it.
 * @param {{file: string, args: string[], cwd: string, env: object, address: string, patience: number}} server
 *   `patience` is how many seconds it may take until it answers
 * @param {(output: () => string) => Promise<void>} work gets what the server has printed so far
 */
export const withServer = async ({ file, args, cwd, env, address, patience }, work) => {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
  }
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  let isRunning = true;
  ended.then(() => {
    isRunning = false;
  });
  try {
    const deadline = Date.now() + patience * 1000;
    while (isRunning && Date.now() < deadline && !(await answers(address))) {
      await sleep(POLL);
    }
    if (!(await answers(address))) {
      throw new Error(`${address} did not answer within ${patience} s.`);
    }
    await work(() => output);
  } finally {
    child.kill('SIGTERM');
    console.log(`Stopped: ${await ended}`);
  }
};
