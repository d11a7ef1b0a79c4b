/** What is in the database, asked around the plugin: through Strapi's own services and tables. */
import type { UID } from '@strapi/strapi';
import { documents as service, strapi } from '../harness';
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

const isOwn = (table: string) => table.startsWith('cr_');

const tables = () => [...strapi.db.metadata.values()].map(({ tableName }) => tableName as string);

/** Number of rows of each of the plugin's tables. */
export const rowCounts = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of new Set(tables().filter(isOwn))) {
    const [row] = await strapi.db.connection(table).count({ total: '*' });
    counts[table] = Number(row?.total);
  }
  return counts;
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
  const content: Record<string, string[]> = {};
  for (const table of contentTables()) {
    const rows: Data[] = await strapi.db.connection(table).select();
    content[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return content;
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
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

/** Ends when nothing has been written into the plugin's tables for a moment: what other tests began is over. */
export const quiet = async (): Promise<void> => {
  let [last, calm] = ['', 0];
  await settled(async () => {
    const now = JSON.stringify(await rowCounts());
    calm = now === last ? calm + 1 : 0;
    last = now;
    return calm >= 50;
  }, 'quiet in the tables of the plugin');
};
