import { useCallback, useMemo, useRef, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { ChangeDetail } from '../../../contracts/changes';
import type { ResolvePreview } from '../../../contracts/conflicts';
import { usePreviewResolutionMutation, useResolveMutation } from '../api';
import { changePath } from '../shared/paths';
import { useSaid } from '../shared/server-text';
import { useText } from '../shared/text';
import { resolutionsOf, type Decisions } from './decisions';
import { refusalsOf, sentenceOf } from './refusals';
import type { Subject } from './subjects';

interface Work {
  change: ChangeDetail;
  subjects: Subject[];
  decisions: Decisions;
  /** Proof of what was decided on. */
  state: string;
}

const NONE: Record<string, string> = {};

/** Previewing and saving what was decided, and what the server has against it. */
export function useResolve({ change, subjects, decisions, state }: Work) {
  const text = useText();
  const said = useSaid();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [resolve, { isLoading: isSaving }] = useResolveMutation();
  const [ask, { isLoading: isPreviewing }] = usePreviewResolutionMutation();
  const [preview, setPreview] = useState<ResolvePreview | null>(null);
  const [refused, setRefused] = useState({ decisions, refusals: NONE });
  const isSaved = useRef(false);
  const resolutions = useMemo(() => resolutionsOf(subjects, decisions), [decisions, subjects]);

  const refuse = (error: unknown) => {
    setRefused({ decisions, refusals: refusalsOf(error, resolutions, said) });
    toggleNotification({ type: 'danger', message: sentenceOf(error, said, text('shared.error.unknown')) });
  };

  return {
    isSaving,
    isPreviewing,
    preview,
    /** A refusal is about what was sent: it goes as soon as something else is decided. */
    refusals: refused.decisions === decisions ? refused.refusals : NONE,
    closePreview: () => setPreview(null),
    /** Nothing is lost by leaving once it is saved. */
    mayLeave: useCallback(() => isSaved.current, []),

    async look() {
      const outcome = await ask({ id: change.id, body: { resolutions, state } });
      if ('error' in outcome) return refuse(outcome.error);
      setPreview(outcome.data);
    },

    async save() {
      const outcome = await resolve({ id: change.id, body: { resolutions, state } });
      if ('error' in outcome) return refuse(outcome.error);
      isSaved.current = true;
      toggleNotification({ type: 'success', message: text('conflicts.saved', { label: change.label }) });
      navigate(changePath(change.request.id, change.id));
    },
  };
}
