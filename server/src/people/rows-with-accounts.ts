import type { Core } from '@strapi/strapi';

type AccountId = { id: number } | null;

/** As of Strapi's `findMany`. */
interface Query {
  select?: string[];
  where: object;
  orderBy?: object;
  limit?: number;
  offset?: number;
}

/**
 * Reads rows of one of our tables together with the ids of the accounts that they refer to, each `{id}` or, once the
 * account is gone, null. It takes one statement; `populate` takes another for each relation, only to learn a number.
 */
export function rowsWithAccounts<Row>(strapi: Core.Strapi, uid: string, ...relations: string[]) {
  const findMany = async (query: Query): Promise<Row[]> => {
    const builder = strapi.db.queryBuilder(uid).init(query);
    const ids = relations.map((relation) => accountId(strapi, uid, relation, builder.alias));
    const rows: Record<string, unknown>[] = await builder.addSelect(ids as never).execute();
    return rows.map((row) => ({ ...row, ...accountsOf(row, relations) }) as Row);
  };
  const findOne = async (query: Query): Promise<Row | null> =>
    (await findMany({ ...query, limit: 1 }))[0] ?? null;
  return { findMany, findOne };
}

/** The column behind the relation (see `adminUser` in tables.ts), under the relation's name. */
function accountId(strapi: Core.Strapi, uid: string, relation: string, alias: string) {
  const { joinColumn } = strapi.db.metadata.get(uid).attributes[relation] as unknown as {
    joinColumn: { name: string };
  };
  return strapi.db.connection.ref(`${alias}.${joinColumn.name}`).as(relation);
}

const accountsOf = (row: Record<string, unknown>, relations: string[]): Record<string, AccountId> =>
  Object.fromEntries(
    relations.map((relation) => {
      const id = row[relation] as number | null;
      return [relation, id === null ? null : { id }];
    }),
  );
