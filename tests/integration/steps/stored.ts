/** What is in the database, asked around the plugin: through Strapi's own services and tables. */
import type { UID } from '@strapi/strapi';
import { documents as service, idle, quiet, strapi } from '../harness';
import type { Loose } from './loose';
import type { Data } from './requests';

interface Documents {
  create(parameters: Data): Promise<Loose>;
  update(parameters: Data): Promise<Loose>;
  publish(parameters: Data): Promise<Loose>;
  unpublish(parameters: Data): Promise<Loose>;
  delete(parameters: Data): Promise<Loose>;
  findOne(parameters: Data): Promise<Loose>;
  findMany(parameters: Data): Promise<Loose[]>;
}

/** The Document Service, loosely typed: tests name attributes that Strapi's generated types do not know. */
export const documents = (uid: string): Documents => service(uid as UID.ContentType) as unknown as Documents;

export const draftOf = (uid: string, documentId: string, locale?: string, populate: unknown = '*') =>
  documents(uid).findOne({ documentId, ...(locale && { locale }), populate });

export const liveOf = (uid: string, documentId: string, locale?: string, populate: unknown = '*') =>
  documents(uid).findOne({ documentId, ...(locale && { locale }), status: 'published', populate });

/** What is left to do in the background comes and goes by itself. */
const BACKGROUND = ['cr_recomputations', 'cr_leases'];
const isOwn = (table: string) => table.startsWith('cr_') && !BACKGROUND.includes(table);

const tables = () => [...strapi.db.metadata.values()].map(({ tableName }) => tableName as string);

/** Number of rows of each of the plugin's tables, once the background has come to rest: it splits requests, too. */
export const rowCounts = async (): Promise<Record<string, number>> => {
  await quiet();
  const { connection } = strapi.db;
  const counts = [...new Set(tables().filter(isOwn))].map((table) =>
    connection(table)
      .select(connection.raw('? as name', [table]))
      .count({ total: '*' }),
  );
  const rows: Data[] = await connection.unionAll(counts);
  return Object.fromEntries(rows.map(({ name, total }) => [name, Number(total)]));
};

/** Every table with people's content: rows of documents, of components, and of what links them. */
const contentTables = (): string[] => {
  const names = new Set<string>();
  for (const [uid, meta] of strapi.db.metadata.entries()) {
    const isContent = uid.startsWith('api::') || /^(shared|section)\./.test(uid);
    if (!isContent) continue;
    names.add(meta.tableName as string);
    for (const attribute of Object.values(meta.attributes) as { joinTable?: { name: string } }[]) {
      if (attribute.joinTable) names.add(attribute.joinTable.name);
    }
  }
  return [...names].sort();
};

/** All content in the database, byte for byte: ids, times of change and orders included. */
export const everything = async (): Promise<Record<string, string[]>> => {
  const read = async (table: string): Promise<[string, string[]]> => {
    const rows: Data[] = await strapi.db.connection(table).select();
    return [table, rows.map((row) => JSON.stringify(row)).sort()];
  };
  return Object.fromEntries(await Promise.all(contentTables().map(read)));
};

let files = 0;

/** A file in the media library; there is no need for its bytes. */
export const file = async (name = 'picture'): Promise<number> => {
  files += 1;
  const row = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: `${name}-${files}.png`,
      hash: `${name}_${files}`,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/${name}_${files}.png`,
      provider: 'local',
    },
  });
  return row.id as number;
};

/** Ends when everything that was started after the last commits (statuses computed again) is done. */
export const settled = async (until: () => Promise<boolean>, what: string): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (!(await until())) {
    if (Date.now() > deadline) throw new Error(`Not within ten seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Asking again and again would take the time from what is waited for.
    await idle();
  }
};
