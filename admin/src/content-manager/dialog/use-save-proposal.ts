import type { MergeTarget } from '../../../../contracts/requests';
import { inputOf, isNobody, type Chosen } from '../../approvers/chosen';
import { useAddChangeMutation, useCreateRequestMutation } from '../../api';
import type { Proposal, SavedRequest } from './types';
import { useSaving } from './use-saving';

export interface NewRequest {
  title: string;
  description: string;
  draft: boolean;
  mergeTarget: MergeTarget;
  /** When it is published by itself. */
  mergeAt: string | null;
  /** Named besides those on the approver lists. */
  approvers: Chosen;
}

/** Where the proposal goes: a new request, or one that exists. */
export type Destination = { kind: 'new'; request: NewRequest } | { kind: 'existing'; request: SavedRequest };

/** Saves a proposal where somebody chose to; see `useSaving`. */
export function useSaveProposal(proposal: Proposal) {
  const [createRequest] = useCreateRequestMutation();
  const [addChange] = useAddChangeMutation();

  const create = async (request: NewRequest): Promise<SavedRequest> => {
    const { title, description, draft, mergeTarget, mergeAt, approvers } = request;
    const changes = await proposal.readChanges();
    return createRequest({
      title: title.trim(),
      description: description.trim() === '' ? null : description,
      draft,
      ...(proposal.asksForMergeTarget ? { mergeTarget } : {}),
      ...(mergeAt === null ? {} : { mergeAt }),
      ...(isNobody(approvers) ? {} : { approvers: inputOf(approvers) }),
      changes,
    }).unwrap();
  };

  const add = async (request: SavedRequest): Promise<SavedRequest> => {
    for (const change of await proposal.readChanges()) {
      await addChange({ request: request.id, body: change }).unwrap();
    }
    return request;
  };

  return useSaving((destination: Destination) =>
    destination.kind === 'new' ? create(destination.request) : add(destination.request),
  );
}
