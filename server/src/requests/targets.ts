import type { Core } from '@strapi/strapi';
import type { ChangeType } from '../../../core/outcome';
import { targetOf, type ChangeRow } from '../changes/rows';
import { permittedTargets, type Target, type Viewer } from '../permissions';

type Change = Pick<ChangeRow, 'type' | 'contentType' | 'targetDocumentId' | 'targetLocale'>;

/** What a change is about, for rights: a creation makes a document or, of one that exists, a new locale. */
export const forRights = ({
  type,
  contentType,
  documentId,
  locale,
}: Target & { type: ChangeType }): Target => ({
  contentType,
  documentId,
  locale,
  isNewLocale: type === 'creation' && documentId !== null,
});

/** As {@link forRights}, of a change as it is stored. */
export const rightsTarget = (change: Change): Target => forRights({ ...targetOf(change), type: change.type });

/** The changes on whose target the person has the right. */
export async function permittedChanges<C extends Change>(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: string,
  changes: C[],
): Promise<Set<C>> {
  const targets = changes.map((change) => ({ ...rightsTarget(change), change }));
  const permitted = await permittedTargets(strapi, viewer, action, targets);
  return new Set([...permitted].map(({ change }) => change));
}
