import type { Core } from '@strapi/strapi';
import type { Translatable } from '../../../core/sentences';
import { asList } from '../../../core/snapshot';
import type { Attribute } from '../../../core/schema/types';
import type { MediaReference, RelationReference, Snapshot } from '../../../core/snapshot/types';
import { documentSchema } from './document-schema';
import { ownRows } from './own-rows';
import { collectReferences, mediaProblems, relationProblems, type References } from './reference-problems';
import { TargetLookup } from './target-lookup';
import { TargetRows } from './target-rows';
import { heldByNobodyElse, type UniqueClaim } from './unique-values';
import { violations } from './validate-values';

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
  /** The document that the relation leads to, for `missing_target` and `unpublished_target`: `message` names it. */
  reference?: { contentType: string; documentId: string };
}

/** The document that is to become the snapshot; `documentId` is `null` for a new one. */
export interface ProblemTarget {
  documentId: string | null;
  locale: string | null;
}

/** What a document is to become, by a publication or only in its draft. */
export interface ProposedState {
  uid: string;
  snapshot: Snapshot;
  target: ProblemTarget;
  toPublish: boolean;
}

interface Judged extends ProposedState, UniqueClaim {
  lookup: TargetLookup;
  references: References;
}

/**
 * Why each of these states could not be stored now, or not without loss (domain section 9, check "publishable"): what
 * Strapi's own validator says, targets that are gone or not published, schema drift. What has to be looked up is
 * looked up for all of them together, with a number of queries that depends on their content types only; it is more
 * where a unique value is taken (or is neither text nor a whole number), or is one of a component.
 *
 * @returns the problems of each state, in the order of the states
 */
export const problemsOfAll = async (
  strapi: Core.Strapi,
  states: readonly ProposedState[],
): Promise<Problem[][]> => {
  const rows = new TargetRows(strapi);
  const own = await ownRows(strapi, states);
  const judged = states.map((state): Judged => {
    const schema = documentSchema(strapi, state.uid);
    const { locale } = state.target;
    const lookup = new TargetLookup(strapi, schema, locale, rows);
    return {
      ...state,
      schema,
      locale: schema.localized ? locale : null,
      row: own(state),
      // Types without Draft & Publish have no draft: every save is held to the full rules.
      isDraft: !state.toPublish && schema.draftAndPublish,
      lookup,
      references: collectReferences(schema, state.snapshot, lookup),
    };
  });
  await rows.load();
  const unique = await heldByNobodyElse(strapi, judged);
  const problems: Problem[][] = [];
  for (const one of judged) problems.push(await problemsOf(strapi, one, unique.has(one)));
  return problems;
};

const problemsOf = async (strapi: Core.Strapi, one: Judged, hasOnlyUnique: boolean): Promise<Problem[]> => {
  const { schema, snapshot, target, toPublish, lookup, references } = one;
  const targetIds = (attribute: Attribute, value: unknown): number[] =>
    attribute.type === 'media'
      ? (asList(value) as MediaReference[]).flatMap(({ id }) => lookup.findFile({ id })?.id ?? [])
      : (asList(value) as RelationReference[]).flatMap(
          (reference) => lookup.connectableRows(attribute.target ?? '', reference)[0]?.id ?? [],
        );
  const invalid = await violations(strapi, schema, snapshot, {
    isDraft: one.isDraft,
    locale: target.locale,
    row: one.row,
    exists: target.documentId !== null,
    hasOnlyUnique,
    targetIds,
  });
  return [
    ...references.unknown,
    ...references.relations.flatMap((found) =>
      relationProblems(strapi, schema, lookup, target, toPublish, found),
    ),
    ...references.media.flatMap((found) => mediaProblems(lookup, found)),
    ...invalid.map(({ path, message }): Problem => ({ path: path.join('.'), message, kind: 'invalid' })),
  ];
};

/** Why a snapshot could not be published now. See `problemsOfAll`. */
export const publishProblems = async (
  strapi: Core.Strapi,
  uid: string,
  snapshot: Snapshot,
  target: ProblemTarget,
): Promise<Problem[]> => (await problemsOfAll(strapi, [{ uid, snapshot, target, toPublish: true }]))[0] ?? [];

/** Why a snapshot could not be saved as draft now: fewer rules, and relations to drafts are fine. */
export const draftProblems = async (
  strapi: Core.Strapi,
  uid: string,
  snapshot: Snapshot,
  target: ProblemTarget,
): Promise<Problem[]> =>
  (await problemsOfAll(strapi, [{ uid, snapshot, target, toPublish: false }]))[0] ?? [];
