import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { ChangeDetail } from '../../../../contracts/changes';
import { usePageLocale } from '../editor/page-locale';
import type { EditorPage } from '../editor/use-editor-page';
import { useFormSchema } from '../editor/use-form-schema';
import { useReadRelations } from '../editor/use-read-relations';
import { absoluteRelations } from '../form-values/absolute-relations';
import { asSent } from '../form-values/as-sent';
import { changedValues } from '../form-values/changed-values';
import type { FormValues } from '../form-values/form-schema';
import { proposalValues, type Surroundings } from '../form-values/proposal-values';
import { withRowIds } from '../form-values/row-ids';
import { takeCarriedOver } from './carried-over';
import { useSurroundings } from './use-surroundings';

/** The proposal as the form was filled with it: what the person's edits are compared to. */
interface Start {
  revision: number;
  values: FormValues;
  surroundings: Surroundings;
}

/**
 * What is being edited, beyond the life of one component: where the window becomes narrow, the content manager
 * draws its panels in another place and with that anew.
 */
let kept: { change: string; start: Start; latest: FormValues } | null = null;
let forgetting: ReturnType<typeof setTimeout> | undefined;

/**
 * Fills the edit view's form with a change's proposal, once, and keeps it there.
 *
 * Strapi's form takes the stored content back whenever the page is drawn anew; the values and what counts as
 * unedited are then put in again. Otherwise the next save would write the stored content into the request.
 */
export function useProposalForm(editor: EditorPage, change: ChangeDetail) {
  const { schema, formSchema } = useFormSchema(editor.collectionType, editor.model);
  const readRelations = useReadRelations(usePageLocale(schema));
  const loadSurroundings = useSurroundings(formSchema, readRelations);
  const values = useForm('ChangeRequests', (form) => form.values) as FormValues;
  const initialValues = useForm('ChangeRequests', (form) => form.initialValues) as FormValues;
  const getValues = useForm('ChangeRequests', (form) => form.getValues) as () => FormValues;
  const resetForm = useForm('ChangeRequests', (form) => form.resetForm);
  const setValues = useForm('ChangeRequests', (form) => form.setValues);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const [start, setStart] = useState<Start | null>(() => (kept?.change === change.id ? kept.start : null));
  const [error, setError] = useState<unknown>(null);
  const isFilling = useRef(false);
  const latest = useRef<FormValues | null>(kept?.change === change.id ? kept.latest : null);

  const documentId = editor.document?.documentId;
  const begin = useCallback(
    (begun: Start) => {
      latest.current = begun.values;
      setStart(begun);
      resetForm(begun.values);
    },
    [resetForm],
  );

  useEffect(() => {
    if (change.proposed === null || start !== null || isFilling.current) return;
    isFilling.current = true;
    const owner = documentId === undefined ? null : { model: editor.model, id: documentId };
    const { proposed, revision } = change;
    loadSurroundings(proposed, initialValues, owner)
      .then((surroundings) => {
        const typed = { ...changedValues(getValues(), initialValues), ...takeCarriedOver(change.id) };
        const filled = proposalValues(proposed, formSchema, initialValues, surroundings);
        begin({ revision, surroundings, values: filled });
        if (Object.keys(typed).length > 0) setValues({ ...filled, ...typed });
      })
      .catch(setError);
  }, [
    begin,
    change,
    documentId,
    editor.model,
    formSchema,
    getValues,
    initialValues,
    loadSurroundings,
    setValues,
    start,
  ]);

  useEffect(() => {
    if (start === null) return undefined;
    const isTakenBack = values === initialValues && values !== start.values;
    if (!isTakenBack) {
      latest.current = values;
      kept = { change: change.id, start, latest: values };
      return undefined;
    }
    // The form's own effect follows this one in the same pass: it must have had its turn.
    const puttingBack = setTimeout(() => {
      resetForm(start.values);
      if (latest.current !== null && latest.current !== start.values) setValues(latest.current);
    });
    return () => clearTimeout(puttingBack);
  }, [change.id, initialValues, resetForm, setValues, start, values]);

  useEffect(() => {
    clearTimeout(forgetting);
    return () => {
      forgetting = setTimeout(() => (kept = null));
    };
  }, []);

  /** What the person changed of the proposal, with whole relation lists: the server has no row to apply deltas to. */
  const readData = async (): Promise<FormValues> => {
    if (start === null) return {};
    const changed = changedValues(getValues(), start.values);
    const stored = start.surroundings.storedRelations;
    const whole = await absoluteRelations(
      changed,
      formSchema,
      { model: editor.model, id: documentId ?? '' },
      async (_owner, attribute) => stored[attribute] ?? [],
    );
    return withRowIds(asSent(whole), formSchema);
  };

  /** What was sent is the proposal from now on; what was typed meanwhile stays. */
  const saved = (sent: FormValues, savedAs: number) => {
    if (start === null) return;
    const typed = getValues();
    begin({ ...start, values: sent, revision: savedAs });
    if (typed !== sent) setValues(typed);
  };

  /** Fills the form with the newest revision, instead of what was typed. */
  const startAgain = () => {
    if (start === null) return;
    isFilling.current = false;
    kept = null;
    resetForm(start.values);
    setStart(null);
  };

  return {
    isFilled: start !== null,
    error,
    modified,
    revision: start?.revision ?? 0,
    getValues,
    readData,
    saved,
    startAgain,
  };
}
