import type { Core } from '@strapi/strapi';
import type { Change, Revision } from '../../../contracts/changes';
import type { Person } from '../../../contracts/people';
import { documentSchema } from '../capture';
import { storedPerson } from '../people/person';
import type { Badge } from './badges';
import type { ChangeRow, RevisionRow } from './rows';

const iso = (date: string | Date): string => new Date(date).toISOString();

export const presentRevision = (row: Omit<RevisionRow, 'sides'>): Revision => ({
  number: row.number,
  author: storedPerson(row.author, row.authorName),
  reason: row.reason,
  createdAt: iso(row.createdAt),
  hash: row.contentHash,
});

/** Everybody who saved a revision of the change, in order of their first one. */
function authorsOf(revisions: Omit<RevisionRow, 'sides'>[]): Person[] {
  const people = revisions.map((row) => storedPerson(row.author, row.authorName));
  return people.filter(
    (person, index) =>
      people.findIndex((other) => other.id === person.id && other.name === person.name) === index,
  );
}

export function presentChange(
  strapi: Core.Strapi,
  row: ChangeRow,
  revisions: Omit<RevisionRow, 'sides'>[],
  badge: Badge,
): Change {
  const known = strapi.contentTypes[row.contentType as never]
    ? documentSchema(strapi, row.contentType)
    : null;
  return {
    id: row.documentId,
    type: row.type,
    contentType: row.contentType,
    contentTypeLabel: known?.displayName ?? row.contentType,
    kind: known?.kind ?? 'collectionType',
    documentId: row.targetDocumentId,
    locale: row.targetLocale,
    label: row.label,
    revision: row.revisionNumber,
    authors: authorsOf(revisions),
    outdated: badge.outdated,
    conflicts: badge.conflicts,
    resultDocumentId: row.resultDocumentId,
    updatedAt: iso(row.updatedAt),
  };
}
