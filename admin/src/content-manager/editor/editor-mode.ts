import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { proposalIn, type ProposalQuery } from '../edit-link';
import { isSynthetic } from '../synthetic-rights';

/**
 * How documents of a content type are saved on the page:
 * - `ordinary`: Strapi's own buttons, and "Save as change request" beside them
 * - `request-only`: the person may propose but not write
 * - `proposal`: a proposal is edited inside its change request
 */
export type EditorMode = 'ordinary' | 'request-only' | 'proposal';

const WRITE_ACTIONS = {
  create: 'plugin::content-manager.explorer.create',
  update: 'plugin::content-manager.explorer.update',
};

/** The mode of the page for a content type; `isNew` where a document would be created. */
export function useEditorMode(contentType: string, isNew: boolean): EditorMode {
  const [{ query }] = useQueryParams<ProposalQuery>();
  const action = isNew ? WRITE_ACTIONS.create : WRITE_ACTIONS.update;
  const isRequestOnly = useAuth('ChangeRequests', ({ permissions }) => {
    const held = permissions.filter(
      (permission) => permission.action === action && permission.subject === contentType,
    );
    return held.length > 0 && held.every(isSynthetic);
  });

  if (proposalIn(query) !== undefined) return 'proposal';
  return isRequestOnly ? 'request-only' : 'ordinary';
}
