import type { Core } from '@strapi/strapi';
import type { ChangeInput } from '../../../contracts/changes';
import type { DocumentSchema } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { documentSchema, isEligible } from '../capture';
import { invalidAt, notFound } from '../errors';
import type { Target } from '../permissions';
import { singleDocumentId } from './single-types';

/** A change's input with its target made exact. */
export interface ResolvedInput extends Target {
  input: ChangeInput;
  schema: DocumentSchema;
  /** Where it stands in the body, for errors. */
  path: string[];
}

/**
 * Finds out what each input is about: the content type, the locale (the default one where none is said)
 * and, for single types, the document.
 * @throws ValidationError (400) for what cannot be proposed, NotFoundError for a document that does not exist.
 */
export async function resolveInputs(
  strapi: Core.Strapi,
  inputs: { input: ChangeInput; path: string[] }[],
): Promise<ResolvedInput[]> {
  const defaultLocale = await defaultLocaleOf(strapi, inputs);
  const resolved: ResolvedInput[] = [];
  for (const { input, path } of inputs) {
    if (!isEligible(strapi, input.contentType)) {
      throw invalidAt(
        [...path, 'contentType'],
        `There is no content type "${input.contentType}" to propose changes to.`,
      );
    }
    const schema = documentSchema(strapi, input.contentType);
    const locale = schema.localized ? (input.locale ?? defaultLocale) : null;
    if (locale !== null) await requireLocale(strapi, locale, [...path, 'locale']);
    const documentId = input.documentId ?? (await singleDocumentId(strapi, schema));
    requireFitting(input, schema, documentId, path);
    const isNewLocale = input.type === 'creation' && documentId !== null;
    resolved.push({ input, schema, path, contentType: schema.uid, documentId, locale, isNewLocale });
  }
  return resolved;
}

function requireFitting(
  input: ChangeInput,
  schema: DocumentSchema,
  documentId: string | null,
  path: string[],
): void {
  const isPublishing = input.type === 'publication' || input.type === 'unpublication';
  if (isPublishing && !schema.draftAndPublish) {
    throw invalidAt([...path, 'type'], say('propose.no-draft-and-publish', { type: schema.displayName }));
  }
  if (input.type === 'creation') {
    const isNewLocale = documentId !== null && schema.localized;
    if (documentId !== null && !isNewLocale && schema.kind === 'collectionType') {
      throw invalidAt(
        [...path, 'documentId'],
        'A creation has no documentId, except for a new locale of a localized type.',
      );
    }
    return;
  }
  if (documentId === null && schema.kind === 'singleType') {
    throw notFound(say('propose.not-created', { type: schema.displayName }));
  }
  if (documentId === null) {
    throw invalidAt([...path, 'documentId'], `documentId is required for a change of type "${input.type}".`);
  }
}

async function defaultLocaleOf(
  strapi: Core.Strapi,
  inputs: { input: ChangeInput }[],
): Promise<string | null> {
  const isNeeded = inputs.some(({ input }) => !input.locale);
  const i18n = strapi.plugin('i18n');
  if (!isNeeded || !i18n) return null;
  return i18n.service('locales').getDefaultLocale();
}

async function requireLocale(strapi: Core.Strapi, locale: string, path: string[]): Promise<void> {
  const known = await strapi.plugin('i18n')?.service('locales').findByCode(locale);
  if (!known) throw invalidAt(path, `There is no locale "${locale}" on this site.`);
}
