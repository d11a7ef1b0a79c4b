import type { Core } from '@strapi/strapi';
import type { TextQuestion } from '../../../../core/constraints';
import type { Dialect } from './local';

export interface Question {
  question: TextQuestion;
  stored: string;
  asked: string;
}

/** Few enough for the parser of every database. */
const BATCH = 400;

/** As Strapi escapes what it looks for. */
const literal = (text: string): string => text.replace(/[%_\\]/g, '\\$&');

const patternOf = ({ question, asked }: Question): string => {
  switch (question) {
    case 'equals':
    case 'equalsi':
      return asked;
    case 'contains':
    case 'containsi':
      return `%${literal(asked)}%`;
    case 'startsWith':
    case 'startsWithi':
      return `${literal(asked)}%`;
    case 'endsWith':
    case 'endsWithi':
      return `%${literal(asked)}`;
  }
};

/** The operators of Strapi's filters, as its query builder writes them. */
const COMPARISON = `CASE q.way
  WHEN 'equals' THEN s.t = q.t
  WHEN 'equalsi' THEN LOWER(s.t) = LOWER(q.t)
  WHEN 'like' THEN s.t LIKE q.t
  ELSE LOWER(s.t) LIKE LOWER(q.t) END`;

const wayOf = (question: TextQuestion): string => {
  if (question.startsWith('equals')) return question;
  return question.endsWith('i') ? 'likei' : 'like';
};

const TEXT: Record<Dialect['client'], (collation: string | null) => string> = {
  postgres: () => 'CAST(? AS TEXT)',
  mysql: (collation) => `CONVERT(? USING ${charsetOf(collation)}) COLLATE ${collation}`,
};

const charsetOf = (collation: string | null): string => collation?.split('_')[0] ?? 'utf8mb4';

/** The rows of a database's answer: PostgreSQL puts them into an object, MySQL into the first of a list. */
const rowsIn = (answer: { rows?: unknown } | unknown[]): { k: number; answer: unknown }[] =>
  (Array.isArray(answer) ? answer[0] : answer.rows) as { k: number; answer: unknown }[];

const union = (rows: string[]): string => rows.join(' UNION ALL ');

/**
 * Has the database compare texts, in the caller's transaction. A text of which much is asked is sent once.
 *
 * @returns the answers, in the order of the questions
 */
export async function askDatabase(
  strapi: Core.Strapi,
  { client, collation }: Dialect,
  questions: readonly Question[],
): Promise<boolean[]> {
  const text = TEXT[client](collation);
  const answers: boolean[] = [];
  for (let start = 0; start < questions.length; start += BATCH) {
    const batch = questions.slice(start, start + BATCH);
    const stored = [...new Set(batch.map((question) => question.stored))];
    const numbers = new Map(stored.map((value, index) => [value, index]));
    const texts = union(stored.map((_, index) => `SELECT ${index} AS n, ${text} AS t`));
    const asked = union(
      batch.map(
        (one, k) =>
          `SELECT ${k} AS k, ${numbers.get(one.stored)} AS n, '${wayOf(one.question)}' AS way, ${text} AS t`,
      ),
    );
    const sql = `SELECT q.k AS k, ${COMPARISON} AS answer FROM (${texts}) s JOIN (${asked}) q ON q.n = s.n`;
    const bindings = [...stored, ...batch.map(patternOf)];
    const answer = await strapi.db.transaction(({ trx }) =>
      strapi.db.connection.raw(sql, bindings).transacting(trx),
    );
    const byNumber = new Map(rowsIn(answer).map((row) => [Number(row.k), row.answer]));
    batch.forEach((_, k) => answers.push(Boolean(byNumber.get(k))));
  }
  return answers;
}
