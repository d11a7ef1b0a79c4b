import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { mayBypass } from './bypass';
import { callerOf, type Caller } from './caller';
import type { Known, KnownTypes } from './known-types';
import type { OtherSide } from './other-sides';
import { notSure, protectedRelation, protectedType } from './refusals';
import { documentsChanged, isTouched } from './related-documents';
import { storedProtection } from './stored';

/** Everything that changes a document. `create` and `update` publish by themselves where they are asked to. */
const WRITES = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** A write as the Document Service was asked for it. */
interface Write {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: unknown; data?: unknown };
}

const dataOf = ({ params }: Write) => (params.data ?? {}) as Record<string, unknown>;

/** Relations in the data that change documents of protected types. A copy takes over its original's relations. */
function touchedSides({ otherSides }: Known, write: Write): OtherSide[] {
  const sides = otherSides.get(write.uid);
  if (
    sides === undefined ||
    (write.action !== 'create' && write.action !== 'update' && write.action !== 'clone')
  )
    return [];
  const data = dataOf(write);
  return sides.filter(({ name }) => write.action === 'clone' || isTouched(data[name]));
}

/**
 * The gate (domain section 16): whatever writes a document of a protected content type comes through here, whoever
 * asks for it, and is refused unless the caller may write despite protection. It never fails open: what it cannot
 * find out it refuses. Throws before the write, because a middleware runs outside the write's own transaction.
 *
 * Writes of content types that nobody protects cost two look-ups in memory and no query. Register it first: the
 * first middleware is the outermost.
 */
export function registerGate(strapi: Core.Strapi, known: KnownTypes): void {
  const isConcerned = (write: Write): boolean => {
    const believed = known.believed();
    if (believed === null) return true;
    return believed.protections.has(write.uid) || touchedSides(believed, write).length > 0;
  };

  strapi.documents.use(async (context, next) => {
    const write = context as unknown as Write;
    if (WRITES.has(write.action) && isConcerned(write)) await admit(strapi, known, write);
    return next();
  });
}

/** @throws PolicyError (403) when the write may not happen, or when that cannot be found out. */
async function admit(strapi: Core.Strapi, known: KnownTypes, write: Write): Promise<void> {
  const caller = callerOf(strapi);
  if (caller === 'server') return;
  await refusingOnDoubt(strapi, async () => {
    const types = await known.current();
    if (types.protections.has(write.uid)) await admitWrite(strapi, known, caller, write);
    for (const side of touchedSides(types, write)) await admitRelation(strapi, known, caller, write, side);
  });
}

/** Runs a decision of the gate; whatever goes wrong in it is a refusal. */
export async function refusingOnDoubt(strapi: Core.Strapi, decide: () => Promise<void>): Promise<void> {
  try {
    await decide();
  } catch (error) {
    if (error instanceof errors.PolicyError) throw error;
    strapi.log.error(`A write was refused, because protection could not be decided: ${String(error)}`);
    throw notSure();
  }
}

async function admitWrite(
  strapi: Core.Strapi,
  known: KnownTypes,
  caller: Caller,
  write: Write,
): Promise<void> {
  const { uid, params } = write;
  const isNew = write.action === 'create' || write.action === 'clone' || params.documentId === undefined;
  const documentIds = isNew ? null : [params.documentId as string];
  if (await mayBypass(strapi, caller, { contentType: uid, documentIds, locale: params.locale })) return;
  const mode = await stillProtected(strapi, known, uid);
  if (mode !== null) throw protectedType(strapi, uid, mode);
}

async function admitRelation(
  strapi: Core.Strapi,
  known: KnownTypes,
  caller: Caller,
  write: Write,
  side: OtherSide,
): Promise<void> {
  const { action, params } = write;
  const { contentType } = side;
  const value = dataOf(write)[side.name];
  const documentIds = await documentsChanged(strapi, side, { action, documentId: params.documentId, value });
  if (documentIds.length === 0) return;
  if (await mayBypass(strapi, caller, { contentType, documentIds, locale: '*' })) return;
  const mode = await stillProtected(strapi, known, contentType);
  if (mode !== null) throw protectedRelation(strapi, contentType, mode);
}

/** Before refusing, the database has the last word: another server process may have lifted the protection. */
export async function stillProtected(strapi: Core.Strapi, known: KnownTypes, uid: string) {
  const mode = await storedProtection(strapi, uid);
  if (mode === null) known.doubt();
  return mode;
}
