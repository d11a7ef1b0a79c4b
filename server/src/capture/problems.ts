import type { Core } from '@strapi/strapi';
import { say, type Translatable } from '../../../core/sentences';
import { asList } from '../../../core/snapshot';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type { MediaReference, RelationReference, Snapshot } from '../../../core/snapshot/types';
import { documentSchema } from './document-schema';
import type { Path } from './input-errors';
import { hasDraftAndPublish, isLocalized, strapiModel } from './strapi-model';
import { FILES, TargetLookup } from './target-lookup';
import { violations } from './validate-values';
import { walkSnapshot } from './walk-snapshot';

/**
 * `invalid`: Strapi's validator refuses; `missing_target`, `missing_media`: what is referred to is gone;
 * `unpublished_target`: publishing would silently drop that relation; `drift`: unknown to the schema, will be skipped.
 */
export type ProblemKind = 'invalid' | 'missing_target' | 'missing_media' | 'unpublished_target' | 'drift';

export interface Problem {
  /** Attribute names and positions joined by dots. */
  path: string;
  message: string;
  text?: Translatable;
  kind: ProblemKind;
  /** The document referred to, for `unpublished_target`. */
  documentId?: string;
}

/** The document that is to become the snapshot; `documentId` is `null` for a new one. */
export interface ProblemTarget {
  documentId: string | null;
  locale: string | null;
}

interface Found {
  attribute: Attribute;
  value: unknown;
  path: Path;
}

const ownRow = async (
  strapi: Core.Strapi,
  schema: DocumentSchema,
  { documentId, locale }: ProblemTarget,
): Promise<{ id: number } | null> => {
  if (documentId === null) return null;
  const side = schema.draftAndPublish ? { publishedAt: { $notNull: true } } : {};
  const where = { documentId, ...side, ...(schema.localized ? { locale } : {}) };
  return (await strapi.db.query(schema.uid).findOne({ select: ['id'], where })) as { id: number } | null;
};

const nameOf = (strapi: Core.Strapi, { label, contentType }: RelationReference): string =>
  label ?? strapiModel(strapi, contentType).info.displayName ?? 'document';

const relationProblems = (
  strapi: Core.Strapi,
  schema: DocumentSchema,
  lookup: TargetLookup,
  target: ProblemTarget,
  toPublish: boolean,
  { attribute, value, path }: Found,
): Problem[] => {
  const contentType = attribute.target ?? '';
  const model = strapiModel(strapi, contentType);
  const needsPublished = toPublish && schema.draftAndPublish && hasDraftAndPublish(model);
  return (asList(value) as RelationReference[]).flatMap((reference, index): Problem[] => {
    const isSelf = contentType === schema.uid && reference.documentId === target.documentId;
    if (isSelf) return [];
    const problem = { path: [...path, index].join('.') };
    if (lookup.connectableRows(contentType, reference).length === 0) {
      return [
        {
          ...problem,
          kind: 'missing_target',
          ...say('publishable.missing-target', { name: nameOf(strapi, reference) }),
        },
      ];
    }
    const rows = lookup.rowsOf(contentType, reference);
    const inLocale = rows.filter((row) => !isLocalized(model) || row.locale === lookup.localeOf(reference));
    if (!needsPublished || inLocale.some((row) => row.publishedAt !== null)) return [];
    const said = say('publishable.unpublished-target', { name: nameOf(strapi, reference) });
    return [{ ...problem, ...said, kind: 'unpublished_target', documentId: reference.documentId }];
  });
};

const mediaProblems = (lookup: TargetLookup, { value, path }: Found): Problem[] =>
  (asList(value) as MediaReference[]).flatMap((file, index): Problem[] => {
    if (lookup.findFile({ id: file.id }) !== null) return [];
    return [
      {
        path: [...path, index].join('.'),
        kind: 'missing_media',
        ...say('publishable.missing-file', { name: file.name }),
      },
    ];
  });

const problemsOf = async (
  strapi: Core.Strapi,
  uid: string,
  snapshot: Snapshot,
  target: ProblemTarget,
  toPublish: boolean,
): Promise<Problem[]> => {
  const schema = documentSchema(strapi, uid);
  const lookup = new TargetLookup(strapi, schema, target.locale);
  const problems: Problem[] = [];
  const relations: Found[] = [];
  const media: Found[] = [];

  walkSnapshot(schema, snapshot, {
    attribute(attribute, value, path) {
      if (attribute.type === 'relation') {
        relations.push({ attribute, value, path });
        for (const reference of asList(value) as RelationReference[])
          lookup.want(attribute.target ?? '', reference);
      }
      if (attribute.type === 'media') {
        media.push({ attribute, value, path });
        for (const { id } of asList(value) as MediaReference[]) lookup.want(FILES, { id });
      }
    },
    unknown(path) {
      const message = `“${path.join('.')}” is not part of the content type any more and will be skipped`;
      problems.push({ path: path.join('.'), message, kind: 'drift' });
    },
  });
  await lookup.load();

  for (const found of relations)
    problems.push(...relationProblems(strapi, schema, lookup, target, toPublish, found));
  for (const found of media) problems.push(...mediaProblems(lookup, found));

  const targetIds = (attribute: Attribute, value: unknown): number[] =>
    attribute.type === 'media'
      ? (asList(value) as MediaReference[]).flatMap(({ id }) => lookup.findFile({ id })?.id ?? [])
      : (asList(value) as RelationReference[]).flatMap(
          (reference) => lookup.connectableRows(attribute.target ?? '', reference)[0]?.id ?? [],
        );
  const invalid = await violations(strapi, schema, snapshot, {
    // Types without Draft & Publish have no draft: every save is held to the full rules.
    isDraft: !toPublish && schema.draftAndPublish,
    locale: target.locale,
    row: await ownRow(strapi, schema, target),
    exists: target.documentId !== null,
    targetIds,
  });
  for (const { path, message } of invalid) problems.push({ path: path.join('.'), message, kind: 'invalid' });
  return problems;
};

/**
 * Why a snapshot could not be published now, or not without loss (domain section 9, check "publishable"): what
 * Strapi's own validator says for publishing, targets that are gone or not published, schema drift.
 */
export const publishProblems = (
  strapi: Core.Strapi,
  uid: string,
  snapshot: Snapshot,
  target: ProblemTarget,
): Promise<Problem[]> => problemsOf(strapi, uid, snapshot, target, true);

/** Why a snapshot could not be saved as draft now: fewer rules, and relations to drafts are fine. */
export const draftProblems = (
  strapi: Core.Strapi,
  uid: string,
  snapshot: Snapshot,
  target: ProblemTarget,
): Promise<Problem[]> => problemsOf(strapi, uid, snapshot, target, false);
