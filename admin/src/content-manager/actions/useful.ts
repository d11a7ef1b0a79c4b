import type { RequestableType } from '../../../../contracts/changes';

/** What can be asked for about a stored document besides an edit. */
export type DocumentRequestType = Extract<RequestableType, 'deletion' | 'publication' | 'unpublication'>;

/**
 * Whether asking for it makes sense for a document in this state: what is live as it stands needs no
 * publication, what is not live no unpublishing.
 */
export function isUseful(
  type: DocumentRequestType,
  status: string | undefined,
  hasDraftAndPublish: boolean,
): boolean {
  switch (type) {
    case 'deletion':
      return true;
    case 'publication':
      return hasDraftAndPublish && (status === 'draft' || status === 'modified');
    case 'unpublication':
      return hasDraftAndPublish && (status === 'published' || status === 'modified');
  }
}
