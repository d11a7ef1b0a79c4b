import type { Core } from '@strapi/strapi';
import { say } from '../../../core/sentences';
import { asList } from '../../../core/snapshot';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type { MediaReference, RelationReference, Snapshot } from '../../../core/snapshot/types';
import type { Path } from './input-errors';
import type { Problem, ProblemTarget } from './problems';
import { hasDraftAndPublish, isLocalized, strapiModel } from './strapi-model';
import type { TargetLookup } from './target-lookup';
import { FILES } from './target-rows';
import { walkSnapshot } from './walk-snapshot';

interface Found {
  attribute: Attribute;
  value: unknown;
  path: Path;
}

/** The places of a snapshot that refer to something else, and those that the schema does not know. */
export interface References {
  relations: Found[];
  media: Found[];
  unknown: Problem[];
}

/** Finds them and asks the look-up for what they name. */
export const collectReferences = (
  schema: DocumentSchema,
  snapshot: Snapshot,
  lookup: TargetLookup,
): References => {
  const references: References = { relations: [], media: [], unknown: [] };
  walkSnapshot(schema, snapshot, {
    attribute(attribute, value, path) {
      if (attribute.type === 'relation') {
        references.relations.push({ attribute, value, path });
        for (const reference of asList(value) as RelationReference[])
          lookup.want(attribute.target ?? '', reference);
      }
      if (attribute.type === 'media') {
        references.media.push({ attribute, value, path });
        for (const { id } of asList(value) as MediaReference[]) lookup.want(FILES, { id });
      }
    },
    unknown(path) {
      const message = `“${path.join('.')}” is not part of the content type any more and will be skipped`;
      references.unknown.push({ path: path.join('.'), message, kind: 'drift' });
    },
  });
  return references;
};

const nameOf = (strapi: Core.Strapi, { label, contentType }: RelationReference): string =>
  label ?? strapiModel(strapi, contentType).info.displayName ?? 'document';

/** Targets of one relation that are gone, or that publishing would silently drop. */
export const relationProblems = (
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
    const { documentId } = reference;
    const problem = { path: [...path, index].join('.'), reference: { contentType, documentId } };
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
    return [{ ...problem, ...said, kind: 'unpublished_target' }];
  });
};

/** Files of one media attribute that are gone. */
export const mediaProblems = (lookup: TargetLookup, { value, path }: Found): Problem[] =>
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
