import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { DocumentSchema } from '../../../../core/schema/types';
import { contentOf, sameForAll } from './content-of';
import type { Save } from './save-to-own-draft';

/** What the handlers of a content type's own routes do; others are the app's business, and the gate's. */
export const API_VERBS = ['create', 'update', 'delete'] as const;
export type ApiVerb = (typeof API_VERBS)[number];

/**
 * A call of a content type's own route in the content API as changes; null where it cannot be said as such. Input
 * is judged as the route's own controller judges it.
 * @throws ValidationError (400) for input that the caller may not send
 */
export async function apiCallAsChanges(
  strapi: Core.Strapi,
  ctx: Context,
  schema: DocumentSchema,
  verb: ApiVerb,
): Promise<Omit<Save, 'startedFrom'> | null> {
  const { id: documentId } = ctx.params as { id?: string };
  const { locale, status } = ctx.query;
  if (verb === 'delete') {
    const documentIds = documentId === undefined ? undefined : [documentId];
    return sameForAll(strapi, 'deletion', { schema, documentIds, locale });
  }
  const { data } = ((ctx.request as { body?: unknown }).body ?? {}) as { data?: unknown };
  if (typeof data !== 'object' || data === null) return null;
  const { auth, route } = ctx.state;
  const model = strapi.contentType(schema.uid as never);
  await strapi.contentAPI.validate.input(data, model, { auth, route });
  const input = await strapi.contentAPI.sanitize.input(data, model, { auth, route });
  return contentOf(strapi, {
    schema,
    documentId,
    locale,
    data: input as Record<string, unknown>,
    publishes: status !== 'draft',
  });
}
