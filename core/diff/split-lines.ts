/**
 * Lines of a text, each with its own line break, so that joining them gives back the very same text:
 * `\r\n`, a missing final line break and every unicode character included. Only `\n` ends a line, as in git.
 */
export const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
