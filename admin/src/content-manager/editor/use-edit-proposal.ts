import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import type { ChangeInput } from '../../../../contracts/changes';
import { entryLabel } from '../entry-label';
import { useText } from '../../shared/text';
import type { Proposal } from '../dialog/types';
import { absoluteRelations } from '../form-values/absolute-relations';
import { asSent } from '../form-values/as-sent';
import { changedValues, filledValues, ownValues } from '../form-values/changed-values';
import type { FormValues } from '../form-values/form-schema';
import { withoutRowIds } from '../form-values/row-ids';
import { usePageLocale } from './page-locale';
import { targetOf } from './target';
import type { EditorPage } from './use-editor-page';
import { useFormSchema } from './use-form-schema';
import { useReadRelations } from './use-read-relations';

const LONGEST_TITLE = 255;

/** What is in the edit form around it, as a proposal for the dialog, and whether there is one. */
export function useEditProposal(editor: EditorPage) {
  const { model, document, documentId, isCloning } = editor;
  const text = useText();
  const { schema, formSchema } = useFormSchema(editor.collectionType, model);
  const locale = usePageLocale(schema);
  const { edit } = useDocumentLayout(model);
  const readRelations = useReadRelations(locale);
  const getValues = useForm('ChangeRequests', (form) => form.getValues) as () => FormValues;
  const initialValues = useForm('ChangeRequests', (form) => form.initialValues) as FormValues;
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const target = targetOf(editor, { isCloning, locale });

  const duplicate = async (): Promise<FormValues> => {
    const owner = documentId === undefined ? null : { model, id: documentId };
    const whole = await absoluteRelations(
      ownValues(getValues(), formSchema),
      formSchema,
      owner,
      readRelations,
    );
    return withoutRowIds(asSent(filledValues(whole)), formSchema);
  };

  const readChanges = async (): Promise<ChangeInput[]> => {
    if (isCloning) return [{ ...target, data: await duplicate() }];
    const values =
      target.type === 'edition' ? changedValues(getValues(), initialValues) : filledValues(getValues());
    return [{ ...target, data: asSent(ownValues(values, formSchema)) }];
  };

  const named: FormValues = target.type === 'edition' ? { ...document } : getValues();
  const label = entryLabel(named, edit.settings.mainField, schema?.info.displayName ?? '');

  const proposal: Proposal = {
    contentType: model,
    documentId: target.documentId ?? undefined,
    locale,
    defaultTitle: text(`content-manager.title.${target.type}`, { label }).slice(0, LONGEST_TITLE),
    asksForMergeTarget: schema?.options?.draftAndPublish ?? false,
    readChanges,
  };

  return {
    proposal,
    /** Why there is nothing to save, as the key of a text; null where there is something. */
    nothing:
      editor.activeTab === 'published'
        ? 'content-manager.save.published-tab'
        : modified || isCloning
          ? null
          : 'content-manager.save.nothing',
  };
}
