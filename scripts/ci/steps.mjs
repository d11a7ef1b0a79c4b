import { ROOT } from '../demo/paths.mjs';
import { command } from './command.mjs';
import { countsOf } from './counts.mjs';

const LINES_KEPT = 400;
const SIGN_OF_LIFE = 60_000;

const seconds = (since) => Math.round((Date.now() - since) / 1000);

const tail = (output) => {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - LINES_KEPT;
  return left > 0 ? [`(${left} lines left out)`, ...lines.slice(left)].join('\n') : lines.join('\n');
};

const numbers = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** The names of the tests that failed, as jest prints them. */
const failedTests = (output) =>
  [...new Set(output.match(/^ +● (?!Console$).+/gm))].map((line) => line.trim());

const run = async (title, [file, ...args], env, read) => {
  const started = Date.now();
  console.log(`>>> ${title}`);
  const timer = setInterval(
    () => console.log(`... ${title}: still at it (${seconds(started)} s)`),
    SIGN_OF_LIFE,
  );
  const { code, output } = await command(file, args, { cwd: ROOT, env })
    .catch((error) => ({ code: 127, output: error.message }))
    .finally(() => clearInterval(timer));
  const result = { title, took: seconds(started), failedTests: failedTests(output), ...read(output, code) };
  console.log(
    `\n=== ${title} (${result.took} s)\n${tail(output)}\n=== ${title}: ${numbers(result)} in ${result.took} s\n`,
  );
  return result;
};

/** A step that passes or fails as a whole. */
export const check = (title, commandLine, env) =>
  run(title, commandLine, env, (_output, code) => ({
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
  }));

/** A step that runs tests, which count one by one. */
export const tests = (title, commandLine, env) => run(title, commandLine, env, countsOf);

/** Prints the table of all steps and, as the last line, the sums. Returns the exit code. */
export const report = (results) => {
  const width = Math.max(...results.map(({ title }) => title.length));
  for (const result of results) {
    const mark = result.failed > 0 ? 'FAILED' : 'ok';
    console.log(
      `${mark.padEnd(6)}  ${result.title.padEnd(width)}  ${String(result.took).padStart(5)} s  ${numbers(result)}`,
    );
  }
  for (const { title, failedTests } of results) {
    for (const name of failedTests) console.log(`FAILED  ${title}  ${name}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
};
