/** Asks of two texts. The other operators on texts are negations and lists of these. */
export type TextQuestion =
  | 'equals'
  | 'equalsi'
  | 'contains'
  | 'containsi'
  | 'startsWith'
  | 'startsWithi'
  | 'endsWith'
  | 'endsWithi';

/** How a database compares texts; `stored` is what the entry has, `asked` what the constraint says. */
export type CompareTexts = (question: TextQuestion, stored: string, asked: string) => boolean;

const isInsensitive = (question: TextQuestion): boolean => question.endsWith('i');

const holds = (question: TextQuestion, stored: string, asked: string): boolean => {
  switch (question) {
    case 'equals':
    case 'equalsi':
      return stored === asked;
    case 'contains':
    case 'containsi':
      return stored.includes(asked);
    case 'startsWith':
    case 'startsWithi':
      return stored.startsWith(asked);
    case 'endsWith':
    case 'endsWithi':
      return stored.endsWith(asked);
  }
};

/** Letter by letter, as databases do: in a word, JavaScript would make another letter of a final sigma. */
const lower = (text: string): string => Array.from(text, (letter) => letter.toLowerCase()).join('');

const lowerAscii = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** PostgreSQL's way: exact, and the operators that end in `i` regardless of case in every alphabet. */
export const compareExactly: CompareTexts = (question, stored, asked) =>
  isInsensitive(question) ? holds(question, lower(stored), lower(asked)) : holds(question, stored, asked);

/**
 * SQLite's way: equality is exact; what looks for parts of a text never regards the case of the letters A to Z, and
 * the operators that end in `i` regard the case of all others.
 */
export const compareAsSqlite: CompareTexts = (question, stored, asked) =>
  question === 'equals' ? stored === asked : holds(question, lowerAscii(stored), lowerAscii(asked));
