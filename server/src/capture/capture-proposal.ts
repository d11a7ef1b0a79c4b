import type { Core } from '@strapi/strapi';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema } from './document-schema';
import { InputErrors } from './input-errors';
import { plainInput } from './plain-input';
import { ProposalReader } from './proposal-reader';
import { rowReader } from './row-to-snapshot';
import { snapshotPopulate } from './snapshot-populate';
import { TargetLookup } from './target-lookup';
import { validateParts } from './validate-parts';

export interface ProposalInput {
  uid: string;
  /** What the author started from; `null` for something new. For a duplicate: the snapshot of its source. */
  base: Snapshot | null;
  /** What the edit form or the content API would send. */
  data: unknown;
  locale: string | null;
  /** The document; with a `null` base, the one that gets a new locale. */
  documentId: string | null;
}

interface LocaleService {
  getDefaultLocale(): Promise<string>;
  findByCode(code: string): Promise<unknown>;
}

/** The locale to propose in; the default one where none was given, or for what documents without locales refer to. */
const resolveLocale = async (
  strapi: Core.Strapi,
  schema: DocumentSchema,
  locale: string | null,
  problems: InputErrors,
): Promise<string | null> => {
  const locales = strapi.plugin('i18n')?.service('locales') as LocaleService | undefined;
  if (locales === undefined) return null;
  if (!schema.localized || locale === null) return locales.getDefaultLocale();
  if (!(await locales.findByCode(locale))) problems.add(['locale'], 'is not a locale of this site');
  return locale;
};

/** A new locale of a document starts with what all locales share, as in Strapi. */
const sharedValues = async (
  strapi: Core.Strapi,
  schema: DocumentSchema,
  documentId: string,
): Promise<Snapshot> => {
  const shared = Object.entries(schema.attributes).filter(([, attribute]) => attribute.localized === false);
  if (!schema.localized || shared.length === 0) return {};
  const attributes = Object.fromEntries(shared);
  const row = (await strapi.db.query(schema.uid).findOne({
    where: { documentId },
    orderBy: { publishedAt: 'desc' },
    populate: snapshotPopulate(strapi, attributes, schema.components),
  })) as Record<string, unknown> | null;
  return row === null ? {} : rowReader(strapi, { ...schema, attributes })(row);
};

/**
 * Turns what the edit form or the content API would send into the whole proposed state (domain sections 4 and 5):
 * attributes that are absent keep the base's value, relation deltas become full lists, values become what Strapi
 * would store. Look-ups are batched per target type.
 *
 * @throws ValidationError with `details.errors[].path`: not what Strapi would accept for a draft, an unknown attribute,
 *   a missing relation target or file, or a password
 */
export const captureProposal = async (
  strapi: Core.Strapi,
  { uid, base, data, locale, documentId }: ProposalInput,
): Promise<Snapshot> => {
  const schema = documentSchema(strapi, uid);
  const problems = new InputErrors();
  plainInput({ locale, documentId });
  const input = plainInput(data);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.add([], 'must be an object');
    problems.throwIfAny();
  }

  const ownLocale = await resolveLocale(strapi, schema, locale, problems);
  const lookup = new TargetLookup(strapi, schema, ownLocale);
  const reader = new ProposalReader(strapi, schema, lookup, problems);
  const start = base ?? (documentId === null ? {} : await sharedValues(strapi, schema, documentId));
  const values = input as Record<string, unknown>;
  const proposed = reader.readDocument(values, start, base === null);
  await lookup.load();
  reader.resolve();
  problems.throwIfAny();

  await validateParts(strapi, schema, proposed, new Set(Object.keys(values)), ownLocale);
  return proposed;
};
