import { useState } from 'react';
import type { MergeTarget } from '../../../../contracts/requests';
import { useAddChangeMutation, useCreateRequestMutation } from '../../api';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { refusalOf, type Refusal } from './problems';
import type { Proposal, SavedRequest } from './types';

export interface NewRequest {
  title: string;
  description: string;
  draft: boolean;
  mergeTarget: MergeTarget;
}

/** Where the proposal goes: a new request, or one that exists. */
export type Destination = { kind: 'new'; request: NewRequest } | { kind: 'existing'; request: SavedRequest };

/** Saves a proposal. `save` answers the request, or nothing when refused: `refusal` then says why. */
export function useSaveProposal(proposal: Proposal) {
  const text = useText();
  const said = useSaid();
  const [createRequest] = useCreateRequestMutation();
  const [addChange] = useAddChangeMutation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  const create = async ({ title, description, draft, mergeTarget }: NewRequest): Promise<SavedRequest> => {
    const changes = await proposal.readChanges();
    return createRequest({
      title: title.trim(),
      description: description.trim() === '' ? null : description,
      draft,
      ...(proposal.asksForMergeTarget ? { mergeTarget } : {}),
      changes,
    }).unwrap();
  };

  const add = async (request: SavedRequest): Promise<SavedRequest> => {
    for (const change of await proposal.readChanges()) {
      await addChange({ request: request.id, body: change }).unwrap();
    }
    return request;
  };

  const save = async (destination: Destination): Promise<SavedRequest | undefined> => {
    setIsSaving(true);
    setRefusal(null);
    try {
      return destination.kind === 'new' ? await create(destination.request) : await add(destination.request);
    } catch (error) {
      setRefusal(refusalOf(error, text('shared.error.unknown'), said));
      return undefined;
    } finally {
      setIsSaving(false);
    }
  };

  return { save, refusal, isSaving };
}
