import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 * @returns {Promise<{code: number | null, output: string}>} output and errors together, in order of appearance
 */
export const command = (file, args, { cwd, env = {} }) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
