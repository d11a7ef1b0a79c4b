import { useCallback, useEffect, useRef, useState } from 'react';
import { Box, Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { ChangeDetail } from '../../../../contracts/changes';
import { useGetChangeQuery, useUpdateChangeMutation } from '../../api';
import { statusOf } from '../../shared/error-message';
import { changePath, SECTION } from '../../shared/paths';
import { useErrorText, useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { DocumentProblems } from '../dialog/DocumentProblems';
import { formErrors, refusalOf, type Refusal } from '../dialog/problems';
import { editProposalLink } from '../edit-link';
import { useEditorPage, type EditorPage } from '../editor/use-editor-page';
import { useFieldLabel } from '../editor/use-field-label';
import { useSaveShortcuts } from '../editor/use-save-shortcuts';
import { StartAgain } from './StartAgain';
import { useProposalForm } from './use-proposal-form';

/** In place of Save and Publish while somebody edits a proposal inside its change request. */
export function ProposalEditor({ id }: { id: string }) {
  const text = useText();
  const said = useSaid();
  const errorText = useErrorText();
  const editor = useEditorPage();
  const {
    currentData: change,
    error,
    isLoading,
  } = useGetChangeQuery(id, { refetchOnMountOrArgChange: true });

  if (isLoading) return <Loader small>{text('content-manager.loading')}</Loader>;
  if (change === undefined) {
    return <Notice message={errorText(error)} back={SECTION} />;
  }
  if (!isOfPage(change, editor)) {
    return (
      <Notice
        message={text('content-manager.proposal.elsewhere', change.request)}
        back={changePath(change.request.id, change.id)}
        continueAt={editProposalLink(change)}
      />
    );
  }
  if (!change.editable.allowed || change.proposed === null) {
    return (
      <Notice
        message={said(
          change.editable.text,
          change.editable.reason ?? text('content-manager.proposal.no-content'),
        )}
        back={changePath(change.request.id, change.id)}
      />
    );
  }
  return <SaveProposal key={id} change={change} editor={editor} />;
}

/** Somebody may have moved to another entry or locale with the proposal still in the address. */
function isOfPage(change: ChangeDetail, page: EditorPage): boolean {
  const locale = page.document?.locale ?? page.chosenLocale;
  const isSameDocument =
    page.collectionType === 'single-types' || (change.documentId ?? undefined) === page.documentId;
  const isSameLocale = locale == null || change.locale === null || locale === change.locale;

  return change.contentType === page.model && isSameDocument && isSameLocale;
}

interface NoticeProps {
  message: string;
  back: string;
  continueAt?: string;
}

/** Why the proposal cannot be edited here, and the ways on. */
function Notice({ message, back, continueAt }: NoticeProps) {
  const text = useText();

  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert" width="100%">
      <Typography variant="omega" textColor="neutral800">
        {message}
      </Typography>
      {continueAt && (
        <Link tag={NavLink} to={continueAt}>
          {text('content-manager.proposal.continue')}
        </Link>
      )}
      <Link tag={NavLink} to={back}>
        {text('content-manager.proposal.back')}
      </Link>
      <LeaveButton />
    </Flex>
  );
}

/** Back to the ordinary edit view, with what is stored. */
function LeaveButton() {
  const text = useText();
  const { collectionType, model, documentId, document } = useEditorPage();
  const page =
    collectionType === 'single-types' ? '' : documentId === undefined ? '/create' : `/${documentId}`;
  const locale =
    document?.locale == null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(document.locale)}`;

  return (
    <Link tag={NavLink} to={`/content-manager/${collectionType}/${model}${page}${locale}`}>
      {text('content-manager.proposal.leave')}
    </Link>
  );
}

/** The way back to the request, at the change that is edited. */
function RequestName({ request, change }: { request: ChangeDetail['request']; change: string }) {
  return (
    <Link tag={NavLink} to={changePath(request.id, change)}>
      <Typography tag="span" textColor="primary600" style={{ overflowWrap: 'anywhere' }}>
        #{request.number} {request.title}
      </Typography>
    </Link>
  );
}

function SaveProposal({ change, editor }: { change: ChangeDetail; editor: EditorPage }) {
  const text = useText();
  const said = useSaid();
  const errorText = useErrorText();
  const { toggleNotification } = useNotification();
  const labelOf = useFieldLabel(editor.model);
  const setErrors = useForm('ChangeRequests', (form) => form.setErrors);
  const { isFilled, error, modified, revision, getValues, readData, saved, startAgain } = useProposalForm(
    editor,
    change,
  );
  const [updateChange] = useUpdateChangeMutation();
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isOutrun, setIsOutrun] = useState(false);
  const { number } = change.request;
  const canSave = isFilled && modified && !isSaving && editor.activeTab !== 'published';

  const save = async () => {
    // Inputs that wait before they report, such as the block editor, do so when they lose the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await Promise.resolve();
    setIsSaving(true);
    setRefusal(null);
    setErrors({});
    const values = getValues();
    try {
      const body = { data: await readData(), fromRevision: revision };
      const updated = await updateChange({ id: change.id, body }).unwrap();
      saved(values, updated.revision);
      toggleNotification({ type: 'success', message: text('content-manager.proposal.saved', { number }) });
    } catch (failure) {
      const found = refusalOf(failure, text('shared.error.unknown'), said);
      setRefusal(found);
      setIsOutrun(statusOf(failure) === 409);
      setErrors(formErrors(found.problems));
    } finally {
      setIsSaving(false);
    }
  };

  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  useSaveShortcuts(useCallback(() => canSave && latestSave.current(), [canSave]));

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box background="primary100" borderColor="primary200" hasRadius padding={3} role="status">
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography variant="omega" textColor="neutral800">
            {text('content-manager.proposal.banner')}
          </Typography>
          <RequestName request={change.request} change={change.id} />
        </Flex>
      </Box>
      {refusal && <DocumentProblems refusal={refusal} labelOf={labelOf} />}
      {refusal && isOutrun && (
        <StartAgain
          onConfirm={() => {
            setRefusal(null);
            startAgain();
          }}
        />
      )}
      {error !== null && (
        <Typography textColor="danger600" role="alert">
          {errorText(error)}
        </Typography>
      )}
      <Button type="submit" fullWidth onClick={save} disabled={!canSave} loading={isSaving}>
        {text('content-manager.proposal.save', { number })}
      </Button>
      {isFilled && !modified && (
        <Typography variant="pi" textColor="neutral600" textAlign="center">
          {text('content-manager.save.nothing')}
        </Typography>
      )}
      <Flex justifyContent="center">
        <LeaveButton />
      </Flex>
    </Flex>
  );
}
