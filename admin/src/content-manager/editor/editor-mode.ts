import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useGuard } from '../../protection/use-guard';
import { proposalIn, type ProposalQuery } from '../edit-link';
import { isInLocale, isSynthetic } from '../rights';

/**
 * How documents of a content type are saved on the page:
 * - `ordinary`: Strapi's own buttons, and "Save as change request" beside them
 * - `request-only`: the person may propose but not write
 * - `require`: the content type is protected, direct writes are refused
 * - `intercept`: the content type is protected, direct writes become changes of a draft request
 * - `unknown`: whether it is protected is not known yet; nothing may be offered that could be refused
 * - `proposal`: a proposal is edited inside its change request
 */
export type EditorMode = 'ordinary' | 'request-only' | 'require' | 'intercept' | 'unknown' | 'proposal';

const WRITE_ACTIONS = {
  create: 'plugin::content-manager.explorer.create',
  update: 'plugin::content-manager.explorer.update',
};

/** Whether the person may write: really, or only propose (then the form is enabled all the same), or neither. */
function useWriteRight(contentType: string, isNew: boolean): 'real' | 'synthetic' | 'none' {
  const [{ query }] = useQueryParams<ProposalQuery>();
  const locale = query.plugins?.i18n?.locale;
  const action = isNew ? WRITE_ACTIONS.create : WRITE_ACTIONS.update;

  return useAuth('ChangeRequests', ({ permissions }) => {
    const held = permissions.filter(
      (one) => one.action === action && one.subject === contentType && isInLocale(one, locale),
    );
    if (held.length === 0) return 'none';
    return held.every(isSynthetic) ? 'synthetic' : 'real';
  });
}

/** The part of it that rights decide. */
export type ModeByRight = Extract<EditorMode, 'ordinary' | 'request-only' | 'proposal'>;

/** Whether the page edits a proposal inside its change request. */
export const useIsEditingProposal = (): boolean =>
  proposalIn(useQueryParams<ProposalQuery>()[0].query) !== undefined;

/** The mode as far as rights decide, `isNew` where a document would be created. */
export function useModeByRight(contentType: string, isNew: boolean): ModeByRight {
  const isProposal = useIsEditingProposal();
  const right = useWriteRight(contentType, isNew);

  if (isProposal) return 'proposal';
  return right === 'synthetic' ? 'request-only' : 'ordinary';
}

/** The mode of the page for a content type; `isNew` where a document would be created. */
export function useEditorMode(contentType: string, isNew: boolean): EditorMode {
  const mode = useModeByRight(contentType, isNew);
  const right = useWriteRight(contentType, isNew);
  const guard = useGuard(contentType);

  // Who cannot write at all has nothing that protection could hold back.
  return mode !== 'ordinary' || right === 'none' || guard === 'none' ? mode : guard;
}
