import type { Core } from '@strapi/strapi';
import type { Attribute } from '../../../core/schema/types';
import { documentSchema } from '../capture';
import type { OpenTarget, OpenTargets } from './open-targets';
import { documentsReferring, referencesTo, type Reference } from './referring';

export const FILE = 'plugin::upload.file';

/** A write as the Document Service was asked for it. */
export interface Write {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string; data?: unknown };
}

/** Documents of open requests whose content a write elsewhere may change; asked before the write and after it. */
export type Related = (documentId: string | undefined) => Promise<OpenTarget[]>;

/** Open content types with the places at which they refer to what is written. */
type Places = [contentType: string, references: Reference[]][];

interface StrapiRelation {
  relation?: string;
  mappedBy?: string;
  inversedBy?: string;
}

/** An edit view sends every relation, mostly without a difference. */
function isTouched(value: unknown): boolean {
  if (value === undefined) return false;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  const { connect, disconnect, set } = value as { connect?: unknown; disconnect?: unknown; set?: unknown };
  const isEmpty = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);
  const isDelta = connect !== undefined || disconnect !== undefined;
  return !(isDelta && isEmpty(connect) && isEmpty(disconnect) && set === undefined);
}

/** Documents and rows named anywhere in a relation's data. */
function namedIn(value: unknown): { documentIds: string[]; ids: number[] } {
  if (typeof value === 'string') return { documentIds: [value], ids: [] };
  if (typeof value === 'number') return { documentIds: [], ids: [value] };
  if (value === null || typeof value !== 'object') return { documentIds: [], ids: [] };
  const inner = Object.values(value).map(namedIn);
  return {
    documentIds: inner.flatMap(({ documentIds }) => documentIds),
    ids: inner.flatMap(({ ids }) => ids),
  };
}

/**
 * Tells which documents of open requests a write of another document changes although nobody writes them: a
 * relation set from the other side, a related document that is deleted or published, a file. Their own
 * rows do not move. Whether there can be any is decided from memory.
 */
export function relatedWrites(strapi: Core.Strapi, targets: OpenTargets) {
  const known = new Map<string, Reference[]>();
  const placesOf = (contentType: string, what: string, isMeant: (one: Attribute) => boolean): Reference[] => {
    const key = `${contentType} ${what}`;
    const references = known.get(key) ?? referencesTo(documentSchema(strapi, contentType), isMeant);
    known.set(key, references);
    return references;
  };
  const openTypes = () => targets.types().filter((uid) => strapi.contentTypes[uid as never]);
  const placesIn = (what: string, isMeant: (one: Attribute) => boolean): Places =>
    openTypes()
      .map((uid): Places[number] => [uid, placesOf(uid, what, isMeant)])
      .filter(([, references]) => references.length > 0);

  const find = async (places: Places, leaf: Record<string, unknown>): Promise<OpenTarget[]> => {
    const found: OpenTarget[] = [];
    for (const [contentType, references] of places) {
      for (const documentId of await documentsReferring(strapi, contentType, references, leaf)) {
        if (targets.has(contentType, documentId)) found.push({ contentType, documentId });
      }
    }
    return found;
  };

  const relationsOf = (uid: string) =>
    (strapi.contentTypes[uid as never] as { attributes: Record<string, StrapiRelation> }).attributes;

  /** The attribute of the written type that is the other side of a relation. */
  const otherSide = (contentType: string, { zone, names }: Reference): string | undefined => {
    const [name, ...deeper] = names;
    if (zone !== undefined || name === undefined || deeper.length > 0) return undefined;
    const { mappedBy, inversedBy } = relationsOf(contentType)[name] ?? {};
    return mappedBy ?? inversedBy;
  };

  /** What one document takes over, the others of its type lose. */
  const losers = (uid: string, data: Record<string, unknown>): (() => Promise<OpenTarget[]>)[] => {
    if (!openTypes().includes(uid)) return [];
    return Object.entries(relationsOf(uid)).flatMap(([name, { relation, mappedBy, inversedBy }]) => {
      const isExclusive = relation?.startsWith('oneTo') && (mappedBy ?? inversedBy) !== undefined;
      if (!isExclusive || !isTouched(data[name])) return [];
      const { documentIds, ids } = namedIn(data[name]);
      const taken = { $or: [{ documentId: { $in: documentIds } }, { id: { $in: ids } }] };
      return documentIds.length + ids.length === 0 ? [] : [() => find([[uid, [{ names: [name] }]]], taken)];
    });
  };

  return {
    /** Null when nothing open can be concerned: then the write costs no query. */
    ofDocument({ uid, action, params }: Write): Related | null {
      const all = placesIn(uid, (one) => one.type === 'relation' && one.target === uid);
      const isEdit = (action === 'create' || action === 'update') && params.status !== 'published';
      const data = (params.data ?? {}) as Record<string, unknown>;
      const isConcerned = (contentType: string, reference: Reference): boolean => {
        const other = otherSide(contentType, reference);
        if (action === 'clone') return other !== undefined;
        return !isEdit || (other !== undefined && isTouched(data[other]));
      };
      const places = all
        .map(([type, references]): Places[number] => [
          type,
          references.filter((one) => isConcerned(type, one)),
        ])
        .filter(([, references]) => references.length > 0);
      const lost = losers(uid, data);
      if (places.length === 0 && lost.length === 0) return null;
      return async (documentId) => {
        const found = documentId === undefined ? [] : await find(places, { documentId });
        for (const loss of lost) found.push(...(await loss()));
        return found;
      };
    },

    /** Documents of open requests that show the files which the filter finds. */
    async ofFiles(where: Record<string, unknown>): Promise<OpenTarget[]> {
      const isMedia = (one: Attribute) => one.type === 'media';
      return find(placesIn(FILE, isMedia), where);
    },
  };
}
