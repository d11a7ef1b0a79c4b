import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { Box, Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { NOBODY } from '../../approvers/chosen';
import { WhoIsAsked } from '../../approvers/WhoIsAsked';
import { problemOf } from '../../planning/moment';
import { useText } from '../../shared/text';
import { useNow } from '../../shared/use-now';
import { DocumentProblems } from './DocumentProblems';
import { EntryList } from './EntryList';
import { ExistingRequests } from './ExistingRequests';
import { NewRequestFields } from './NewRequestFields';
import { OtherRequests } from './OtherRequests';
import type { DialogOutcome, Proposal, SavedRequest } from './types';
import { useSaveProposal, type Destination, type NewRequest } from './use-save-proposal';

interface Props extends DialogOutcome {
  proposal: Proposal;
  labelOf?: (attribute: string) => string;
}

/** Save in the content manager listens on the window; the dialog's keys are the dialog's own. */
const keepKeys = (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
};

/** Body and footer of the dialog that saves a proposal into a new or an open change request. */
export function RequestDialog({ proposal, labelOf, onSaved, onRefused, onClose }: Props) {
  const text = useText();
  const [kind, setKind] = useState<Destination['kind']>('new');
  const [draft, setDraft] = useState<NewRequest>({
    title: proposal.defaultTitle,
    description: '',
    draft: false,
    mergeTarget: 'published',
    mergeAt: null,
    approvers: NOBODY,
  });
  const [existing, setExisting] = useState<SavedRequest | null>(null);
  const [isTried, setIsTried] = useState(false);
  const { save, refusal, isSaving } = useSaveProposal(proposal);

  const now = useNow();

  const destination: Destination | null =
    kind === 'existing'
      ? existing && { kind, request: existing }
      : draft.title.trim() === '' || problemOf(draft.mergeAt, now) !== undefined
        ? null
        : { kind, request: draft };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The dialog's form stands inside the edit view's own, though not in the page.
    event.stopPropagation();
    setIsTried(true);
    if (destination === null || isSaving) return;
    const saved = await save(destination);
    if (saved !== undefined) onSaved(saved);
  };

  const showInForm = () => {
    if (refusal !== null) onRefused?.(refusal.problems);
    onClose();
  };

  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="stretch"
      minHeight={0}
      noValidate
      onSubmit={submit}
      onKeyDown={keepKeys}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {proposal.entries && <EntryList labels={proposal.entries} leftOut={proposal.leftOut ?? 0} />}
          {refusal && refusal.approvers === undefined && (
            <DocumentProblems refusal={refusal} labelOf={labelOf} onShow={onRefused && showInForm} />
          )}
          {proposal.entries === undefined && (
            <Radio.Group
              aria-label={text('content-manager.dialog.destination')}
              value={kind}
              onValueChange={(value: string) => {
                setKind(value as Destination['kind']);
                setIsTried(false);
              }}
            >
              <Flex gap={{ initial: 3, medium: 6 }} wrap="wrap">
                <Radio.Item value="new">{text('content-manager.dialog.destination.new')}</Radio.Item>
                <Radio.Item value="existing">
                  {text('content-manager.dialog.destination.existing')}
                </Radio.Item>
              </Flex>
            </Radio.Group>
          )}
          {kind === 'new' ? (
            <>
              <NewRequestFields
                values={draft}
                onChange={setDraft}
                asksForMergeTarget={proposal.asksForMergeTarget}
                isTried={isTried}
              />
              <WhoIsAsked
                contentType={proposal.contentType}
                documentId={proposal.documentId}
                isBulk={proposal.entries !== undefined}
                value={draft.approvers}
                onChange={(approvers) => setDraft({ ...draft, approvers })}
                error={refusal?.approvers}
              />
            </>
          ) : (
            <ExistingRequests
              chosen={existing}
              onChoose={setExisting}
              isMissing={isTried && existing === null}
            />
          )}
          {proposal.documentId !== undefined && (
            <OtherRequests
              contentType={proposal.contentType}
              documentId={proposal.documentId}
              locale={proposal.locale}
            />
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('content-manager.dialog.cancel')}
        </Button>
        <Button type="submit" loading={isSaving}>
          {text(`content-manager.dialog.submit.${kind}`)}
        </Button>
      </Modal.Footer>
      <Box aria-live="polite" position="absolute" width={0} height={0} overflow="hidden">
        <Typography>{isSaving ? text('content-manager.dialog.saving') : ''}</Typography>
      </Box>
    </Flex>
  );
}
