const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const numberBefore = (word, line) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);

/**
 * How many tests passed and failed, from what a test command printed: its last line "Tests: …" (jest) or
 * "N passed, N failed". A command that fails without a failed test, or that ran no test, counts as one failure.
 * @param {string} output
 * @param {number | null} code the exit code, null when a signal ended it
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export const countsOf = (output, code) => {
  const lines = output.replace(ESCAPES, '').split('\n');
  const summary =
    lines.findLast((line) => /^Tests: +\d/.test(line) || /^\d+ passed, \d+ failed/.test(line)) ?? '';
  const passed = numberBefore('passed', summary);
  const failed = numberBefore('failed', summary);
  const isBroken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isBroken ? 1 : failed, skipped: numberBefore('skipped', summary) };
};
