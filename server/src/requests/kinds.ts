import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';

interface Row {
  content_type: string;
  target_locale: string | null;
}

/** The next value of the index after the one before: as many steps as there are kinds, however many rows. */
const TYPES = `
  select min(content_type) from ??
  union all
  select (select min(content_type) from ?? where content_type > types.content_type)
  from types where types.content_type is not null`;

const KINDS = `
  select types.content_type, (select min(target_locale) from ?? where content_type = types.content_type)
  from types where types.content_type is not null
  union all
  select kinds.content_type,
    (select min(target_locale) from ?? where content_type = kinds.content_type and target_locale > kinds.target_locale)
  from kinds where kinds.target_locale is not null`;

/**
 * Content types that some change is about, each with the locales that its changes have. One query that jumps
 * from value to value in an index: grouping would read every change there is, for every page of a list.
 */
export async function kindsOfChanges(strapi: Core.Strapi): Promise<Map<string, string[]>> {
  const { tableName } = strapi.db.metadata.get(TABLES.change);
  const schema = strapi.db.getSchemaName();
  const table = schema ? `${schema}.${tableName}` : tableName;
  const knex = strapi.db.connection;
  const query = knex
    .withRecursive('types', ['content_type'], knex.raw(TYPES, [table, table]))
    .withRecursive('kinds', ['content_type', 'target_locale'], knex.raw(KINDS, [table, table]))
    .select<Row[]>('content_type', 'target_locale')
    .from('kinds');
  const rows: Row[] = strapi.db.inTransaction()
    ? await strapi.db.transaction(async ({ trx }) => query.transacting(trx))
    : await query;
  const kinds = new Map<string, string[]>();
  for (const { content_type: contentType, target_locale: locale } of rows) {
    const locales = kinds.get(contentType) ?? [];
    kinds.set(contentType, locale === null ? locales : [...locales, locale]);
  }
  return kinds;
}
