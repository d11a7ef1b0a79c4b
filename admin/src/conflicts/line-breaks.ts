import { splitLines } from '../../../core/diff/split-lines';

const contentOf = (line: string) => line.replace(/\r?\n$/, '');

/**
 * Browsers turn `\r\n` into `\n` in what is typed. Gives the lines of a typed text back the line breaks that the
 * same lines have in the original, and the new ones the break that the original uses.
 */
export function withLineBreaksOf(original: string, typed: string): string {
  if (!original.includes('\r\n')) return typed;
  const lines = splitLines(original).filter((line) => line.endsWith('\n'));
  const windows = lines.filter((line) => line.endsWith('\r\n'));
  const usual = windows.length * 2 >= lines.length ? '\r\n' : '\n';
  const breaks = new Map(lines.map((line) => [contentOf(line), line.slice(contentOf(line).length)]));

  return splitLines(typed)
    .map((line) => (line.endsWith('\n') ? contentOf(line) + (breaks.get(contentOf(line)) ?? usual) : line))
    .join('');
}
