import { useEffect, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import type { Change } from '../../../../contracts/changes';
import type { InterceptedRequest } from '../../../../contracts/protection';
import { useLazyGetRequestQuery } from '../../api';
import { useAnnounceSaved } from '../dialog/use-announce-saved';
import type { EditorPage } from '../editor/use-editor-page';
import type { FormValues } from '../form-values/form-schema';
import { useGoOn } from '../own-draft/use-go-on';
import { onInterception } from './interceptions';

/** Names the draft request that a write of the page became a change of. */
export function useAnnounceInterceptions(): void {
  const announce = useAnnounceSaved();

  useEffect(() => onInterception(announce), [announce]);
}

const isOf = ({ contentType, documentId, locale }: Change, page: EditorPage): boolean =>
  contentType === page.model &&
  (page.collectionType === 'single-types' || page.isCloning || documentId === (page.documentId ?? null)) &&
  (locale === null || page.chosenLocale === undefined || locale === page.chosenLocale);

/** Goes on with the proposal that a save of the edit form became. */
export function useGoOnAfterInterception(page: EditorPage): void {
  const goOn = useGoOn();
  const [getRequest] = useLazyGetRequestQuery();
  const getValues = useForm('ChangeRequests', (form) => form.getValues) as () => FormValues;
  const isSubmitting = useForm('ChangeRequests', (form) => form.isSubmitting);
  /** What this form sent and has no answer for; a form in a dialog over the page is another one. */
  const sent = useRef<FormValues | null>(null);

  useEffect(() => {
    sent.current = isSubmitting ? getValues() : null;
  }, [getValues, isSubmitting]);

  const follow = async ({ id }: InterceptedRequest) => {
    const values = sent.current;
    if (values === null) return;
    const { data: request } = await getRequest(id);
    const isContent = ({ type }: Change) => type === 'edition' || type === 'creation';
    const change = request?.changes.find((one) => isContent(one) && isOf(one, page));
    if (change !== undefined) goOn(change, values);
  };

  const latest = useRef(follow);
  useEffect(() => {
    latest.current = follow;
  });
  useEffect(() => onInterception((request) => void latest.current(request)), []);
}
