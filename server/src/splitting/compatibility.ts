import type { Core } from '@strapi/strapi';
import { say, saidBy } from '../../../core/sentences';
import type { PreparedChange } from '../changes/prepare';
import type { ChangeRow } from '../changes/rows';
import { invalidAt } from '../errors';
import { registryOf, type ChangedDocument } from '../registry';
import type { RequestRow } from '../requests/rows';
import { byDocument } from './documents';
import { audienceOf, viewersOf, type SeenChange } from './viewers';

type NewChange = Pick<PreparedChange, 'type' | 'contentType' | 'documentId' | 'locale' | 'label'>;

interface Candidate extends SeenChange {
  label: string;
  /** Its place among the changes that are being added; null for what is in the request already. */
  index: number | null;
}

/**
 * Refuses what does not belong into one request with the rest of it (domain section 10): a document that is not
 * viewable by the same people as the others, then whatever registered rules say. A request about one document only,
 * in however many locales, costs nothing.
 * @throws ValidationError (400) naming the place of the first change that does not belong.
 */
export async function requireCompatible(
  strapi: Core.Strapi,
  request: RequestRow | null,
  present: ChangeRow[],
  added: NewChange[],
  placeOf: (index: number) => string[],
): Promise<void> {
  const candidates: Candidate[] = [
    ...present.map((change) => ({ ...change, index: null })),
    ...added.map(({ documentId, locale, ...change }, index) => ({
      ...change,
      targetDocumentId: documentId,
      targetLocale: locale,
      index,
    })),
  ];
  const documents = byDocument(candidates);
  const [first] = documents;
  if (!first || documents.length === 1) return;
  const viewers = await viewersOf(strapi, candidates);
  const audience = audienceOf(viewers, first);
  const refuse = (document: Candidate[], problem: Parameters<typeof invalidAt>[1]) => {
    const [index = 0] = document.flatMap((change) => change.index ?? []);
    throw invalidAt(placeOf(index), problem);
  };
  for (const document of documents) {
    if (audienceOf(viewers, document) === audience) continue;
    // What is new is refused beside what was there: the first document may be the one that changed.
    const refused = isNew(document) ? document : isNew(first) ? first : null;
    const other = refused === first ? document : first;
    if (refused)
      refuse(refused, say('compatibility.viewers', { label: nameOf(refused), other: nameOf(other) }));
  }
  for (const document of documents.filter(isNew)) {
    const reason = await refusalOf(strapi, request, documents, document);
    if (reason) refuse(document, reason);
  }
}

const isNew = (document: Candidate[]): boolean => document.some(({ index }) => index !== null);
const nameOf = (document: Candidate[]): string => document[0]?.label ?? '';

const asDocument = ([change]: Candidate[]): ChangedDocument => ({
  contentType: change?.contentType ?? '',
  documentId: change?.targetDocumentId ?? null,
});

/** What registered rules have against a document in the company of the others; one that breaks refuses. */
async function refusalOf(
  strapi: Core.Strapi,
  request: RequestRow | null,
  documents: Candidate[][],
  document: Candidate[],
) {
  const about = request && { id: request.documentId, number: request.id, title: request.title };
  const others = documents.filter((other) => other !== document).map(asDocument);
  for (const rule of registryOf(strapi).compatibilityRules) {
    try {
      const reason = await rule.refuse({ request: about, document: asDocument(document), others });
      if (reason !== null) return saidBy({ message: reason });
    } catch (error) {
      strapi.log.error(`The compatibility rule "${rule.id}" failed: ${String(error)}`);
      return say('compatibility.broken', { id: rule.id, label: nameOf(document) });
    }
  }
  return null;
}
