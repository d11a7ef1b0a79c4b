import type { Core } from '@strapi/strapi';
import { compareAsSqlite, type CompareTexts } from '../../../../core/constraints';
import { askDatabase, type Question } from './ask-database';
import { answeredLocally, type Dialect } from './local';

const collations = new WeakMap<Core.Strapi, string>();

/** What MySQL or MariaDB compares texts by, unless a column says otherwise, which Strapi's never do. */
async function collationOf(strapi: Core.Strapi): Promise<string> {
  const known = collations.get(strapi);
  if (known !== undefined) return known;
  const [rows] = (await strapi.db.transaction(({ trx }) =>
    strapi.db.connection.raw('SELECT @@collation_database AS collation').transacting(trx),
  )) as [{ collation: string }[]];
  const collation = rows[0]?.collation ?? '';
  if (!/^\w+$/.test(collation)) throw new Error(`The database compares texts by "${collation}".`);
  collations.set(strapi, collation);
  return collation;
}

/**
 * Does something that compares texts, in the way of the database that Strapi works with, because what constraints match
 * has to be what its filters find. SQLite's way is known. What the others take for the same depends on how they were set
 * up: of texts beyond plain letters they are asked, all at once, and it is done again with their answers.
 *
 * @param work asks the same questions each time, whatever the answers
 */
export async function comparingTexts<Result>(
  strapi: Core.Strapi,
  work: (compare: CompareTexts) => Result,
): Promise<Result> {
  const client = strapi.db.dialect.client;
  if (client === 'sqlite') return work(compareAsSqlite);
  const dialect: Dialect =
    client === 'postgres'
      ? { client, collation: null }
      : { client: 'mysql', collation: await collationOf(strapi) };
  const known = new Map<string, boolean>();
  for (;;) {
    const open = new Map<string, Question>();
    const result = work((question, stored, asked) => {
      const local = answeredLocally(dialect, question, stored, asked);
      if (local !== null) return local;
      const key = JSON.stringify([question, stored, asked]);
      const answer = known.get(key);
      if (answer === undefined) open.set(key, { question, stored, asked });
      return answer ?? false;
    });
    if (open.size === 0) return result;
    const answers = await askDatabase(strapi, dialect, [...open.values()]);
    [...open.keys()].forEach((key, index) => known.set(key, answers[index] ?? false));
  }
}
