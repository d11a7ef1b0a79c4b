import type { Change, ChangeInput } from '../../../../contracts/changes';
import { useLazyGetRequestQuery, useSaveToDraftMutation } from '../../api';
import { useText } from '../../shared/text';
import type { Proposal, SavedRequest } from '../dialog/types';
import { useSaving } from '../dialog/use-saving';

export interface SavedToDraft {
  request: SavedRequest;
  change: Change;
}

const isAbout = (change: Change, { contentType, documentId, locale }: ChangeInput): boolean =>
  change.contentType === contentType &&
  change.documentId === (documentId ?? null) &&
  (locale === undefined || change.locale === locale);

/**
 * Saves a proposal without asking: into the person's own draft request for the document, or a new one
 * (domain section 16). `save` answers where it went; see `useSaving`.
 */
export function useSaveToOwnDraft(proposal: Proposal) {
  const text = useText();
  const [saveToDraft] = useSaveToDraftMutation();
  const [getRequest] = useLazyGetRequestQuery();

  const saveInto = async (): Promise<SavedToDraft> => {
    const [input] = await proposal.readChanges();
    const request = await saveToDraft({ changes: [input] }).unwrap();
    if (request === null) throw new Error(text('protection.no-difference'));
    const { changes } = await getRequest(request.id).unwrap();
    const change = changes.find((one) => isAbout(one, input));
    if (change === undefined) throw new Error(text('shared.error.missing'));
    return { request, change };
  };

  return useSaving(saveInto);
}
