import type { Core } from '@strapi/strapi';
import { FILE, type Needed, type Subject } from '../../../../core/constraints';
import { asList, type MediaReference, type RelationReference } from '../../../../core/snapshot';
import type { Snapshot } from '../../../../core/snapshot/types';
import { hasDraftAndPublish, isLocalized, strapiModel } from '../../capture/strapi-model';
import { bothNeeded, selectionFor } from './selection';

/** One side of a document as proposed. */
export interface Proposed {
  snapshot: Snapshot;
  /** Content type of the document. */
  uid: string;
  side: 'draft' | 'published';
  locale: string | null;
  needed: Needed;
}

type Row = Subject & { id: number; documentId: string; locale?: string | null; publishedAt?: string | null };

interface Wanted {
  keys: Set<string | number>;
  needed: Needed;
}

/** Below the number of parameters that every database accepts in one statement. */
const BATCH = 1000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const referencesIn = (value: unknown): RelationReference[] =>
  asList(value).filter(
    (one): one is RelationReference => isObject(one) && typeof one.documentId === 'string',
  );

const filesIn = (value: unknown): MediaReference[] =>
  asList(value).filter((one): one is MediaReference => isObject(one) && typeof one.id === 'number');

/**
 * Snapshots as constraints are asked about them: the references in them replaced by the rows that the document would
 * be connected to. First everything is wanted, then `load` fetches it with one query for each content type that is
 * referred to (and what is behind it), however many snapshots there are.
 */
export class ProposedSubjects {
  private readonly wanted = new Map<string, Wanted>();

  private readonly rows = new Map<string, Map<string | number, Row[]>>();

  constructor(private readonly strapi: Core.Strapi) {}

  want({ snapshot, needed }: Pick<Proposed, 'snapshot' | 'needed'>): void {
    for (const [name, { type, target, needed: inner }] of needed.behind) {
      const value = snapshot[name];
      if (type === 'component') {
        for (const item of asList(value).filter(isObject)) this.want({ snapshot: item, needed: inner });
      } else {
        const keys =
          type === 'media'
            ? filesIn(value).map(({ id }) => id)
            : referencesIn(value).map(({ documentId }) => documentId);
        this.add(target, keys, inner);
      }
    }
  }

  private add(uid: string, keys: (string | number)[], needed: Needed): void {
    if (keys.length === 0) return;
    const known = this.wanted.get(uid);
    this.wanted.set(uid, {
      keys: new Set([...(known?.keys ?? []), ...keys]),
      needed: known ? bothNeeded(known.needed, needed) : needed,
    });
  }

  async load(): Promise<void> {
    for (const [uid, { keys, needed }] of this.wanted) {
      const all = [...keys];
      const key = uid === FILE ? 'id' : 'documentId';
      const found = new Map<string | number, Row[]>();
      for (let start = 0; start < all.length; start += BATCH) {
        const rows = (await this.strapi.db.query(uid).findMany({
          ...selectionFor(this.strapi, uid, needed),
          where: { [key]: { $in: all.slice(start, start + BATCH) } },
          orderBy: { id: 'asc' },
        })) as Row[];
        for (const row of rows) found.set(row[key], [...(found.get(row[key]) ?? []), row]);
      }
      this.rows.set(uid, found);
    }
    this.wanted.clear();
  }

  /** The snapshot with what it refers to; only what the snapshot has at all. */
  subjectOf({ snapshot, needed, ...source }: Proposed): Subject {
    const subject: Subject = {};
    for (const name of needed.values) if (Object.hasOwn(snapshot, name)) subject[name] = snapshot[name];
    for (const [name, { type, target, needed: inner }] of needed.behind) {
      if (!Object.hasOwn(snapshot, name)) continue;
      const value = snapshot[name];
      if (type === 'component') {
        subject[name] = asList(value)
          .filter(isObject)
          .map((item) => this.subjectOf({ ...source, snapshot: item, needed: inner }));
      } else {
        subject[name] =
          type === 'media'
            ? filesIn(value).flatMap(({ id }) => this.rows.get(target)?.get(id) ?? [])
            : referencesIn(value).flatMap((reference) => this.connected(target, reference, source));
      }
    }
    return subject;
  }

  /**
   * The rows of a document that a relation to it would join: those of the same side and locale. Where there are none
   * (published, before what it refers to is), whatever there is: on doubt it counts.
   */
  private connected(
    target: string,
    { documentId, locale }: RelationReference,
    source: Omit<Proposed, 'snapshot' | 'needed'>,
  ): Row[] {
    const rows = this.rows.get(target)?.get(documentId) ?? [];
    const [model, from] = [strapiModel(this.strapi, target), strapiModel(this.strapi, source.uid)];
    const wanted = locale ?? source.locale;
    const ofLocale = isLocalized(model) && wanted ? rows.filter((row) => row.locale === wanted) : rows;
    const hasSides = hasDraftAndPublish(model) && hasDraftAndPublish(from);
    const isPublished = source.side === 'published';
    const ofSide = hasSides ? ofLocale.filter((row) => Boolean(row.publishedAt) === isPublished) : ofLocale;
    return [ofSide, ofLocale].find((some) => some.length > 0) ?? rows;
  }
}
