import type { Core } from '@strapi/strapi';
import type { Current } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema, readSnapshots } from '../capture';
import type { Target } from '../permissions';
import { readShared } from './shared';

interface Stored {
  draft: Map<string, Snapshot>;
  published: Map<string, Snapshot>;
  /** For new locales, by document id. */
  shared: Map<string, Snapshot>;
}

/** What is stored now of many targets, by content type. */
export type CurrentStates = Map<string, Stored>;

const keyOf = ({ documentId, locale }: Target) => `${documentId}:${locale ?? ''}`;

/**
 * The locale of documents that were named without one, before their type was localized: Strapi put their rows
 * into the default locale. Null where there are none, without a query.
 */
export async function localeOfUnnamed(
  strapi: Core.Strapi,
  schema: DocumentSchema,
  targets: { locale: string | null }[],
): Promise<string | null> {
  if (!schema.localized || targets.every(({ locale }) => locale !== null)) return null;
  return strapi.plugin('i18n').service('locales').getDefaultLocale();
}

/** Reads both sides of all targets; a constant number of queries per content type. */
export async function readCurrent(strapi: Core.Strapi, targets: Target[]): Promise<CurrentStates> {
  const states: CurrentStates = new Map();
  for (const uid of new Set(targets.map((target) => target.contentType))) {
    if (!strapi.contentTypes[uid as never]) continue;
    const schema = documentSchema(strapi, uid);
    const asked = targets.flatMap(({ contentType, documentId, locale }) =>
      contentType === uid && documentId !== null ? [{ documentId, locale }] : [],
    );
    const unnamed = await localeOfUnnamed(strapi, schema, asked);
    const existing = asked.map(({ documentId, locale }) => ({ documentId, locale: locale ?? unnamed }));
    const draft = await readSnapshots(strapi, uid, existing, 'draft');
    const missing = existing.filter((target) => !draft.has(keyOf({ contentType: uid, ...target })));
    const published: Stored['published'] = schema.draftAndPublish
      ? await readSnapshots(strapi, uid, existing, 'published')
      : new Map();
    if (unnamed !== null) for (const side of [draft, published]) alsoUnnamed(side, unnamed);
    states.set(uid, { draft, published, shared: await readShared(strapi, uid, missing) });
  }
  return states;
}

/** Finds the snapshots of a locale under no locale too. */
function alsoUnnamed(side: Map<string, Snapshot>, locale: string): void {
  for (const [key, snapshot] of [...side]) {
    if (key.endsWith(`:${locale}`)) side.set(key.slice(0, -locale.length), snapshot);
  }
}

/** What is stored now of one target. */
export function currentOf(states: CurrentStates, target: Target): Required<Omit<Current, 'holder'>> {
  const stored = states.get(target.contentType);
  const key = keyOf(target);
  return {
    draft: stored?.draft.get(key) ?? null,
    published: stored?.published.get(key) ?? null,
    shared: stored?.shared.get(target.documentId ?? '') ?? null,
  };
}
