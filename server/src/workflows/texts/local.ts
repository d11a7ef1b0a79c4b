import { compareExactly, type TextQuestion } from '../../../../core/constraints';

/** How the texts of a database compare, as far as it is known without asking it. */
export interface Dialect {
  client: 'postgres' | 'mysql';
  /** Of MySQL and MariaDB; PostgreSQL compares bytes. */
  collation: string | null;
}

const isAscii = (text: string): boolean => !/[^ -~\n\r\t]/.test(text);

/** Letters, digits and signs that every collation regardless of case takes for themselves. */
const isSimple = (text: string): boolean => /^[\w .@-]*$/.test(text);

/** Older collations take a text for the same one with blanks at its end. */
const isPadded = (collation: string): boolean => !/nopad|_0900_/.test(collation);

const folded = (question: TextQuestion, text: string, collation: string): string => {
  const lower = text.toLowerCase();
  return question.startsWith('equals') && isPadded(collation) ? lower.replace(/ +$/, '') : lower;
};

/**
 * The answer to a question that needs no database, null for all others: PostgreSQL is exact and lowers the alphabets
 * of its locale; what MySQL and MariaDB take for the same is a matter of the collation.
 */
export function answeredLocally(
  { client, collation }: Dialect,
  question: TextQuestion,
  stored: string,
  asked: string,
): boolean | null {
  if (stored === asked) return true;
  if (client === 'postgres') {
    const isExact = !question.endsWith('i') || (isAscii(stored) && isAscii(asked));
    return isExact ? compareExactly(question, stored, asked) : null;
  }
  const isKnown = collation?.endsWith('_ci') && isSimple(stored) && isSimple(asked);
  if (!isKnown || collation === null) return null;
  return compareExactly(question, folded(question, stored, collation), folded(question, asked, collation));
}
