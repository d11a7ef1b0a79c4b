import { Flex } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { ProtectionNote } from '../../protection/ProtectionNote';
import { SaveToOwnDraft } from '../own-draft/SaveToOwnDraft';
import { useMayRequest } from '../use-may-request';
import { RequestPublication } from './RequestPublication';
import { SaveBesides, SaveOnlyAsRequest } from './SaveRequest';
import type { EditorPage } from './use-editor-page';
import { useFormSchema } from './use-form-schema';

interface Props {
  editor: EditorPage;
  protection: 'require' | 'intercept';
  /** Protected since the page was opened, perhaps under the person's hands. */
  isNews: boolean;
}

/** The ways to save a document of a protected content type, and why they are others than usual (domain section 16). */
export function GuardedSave({ editor, protection, isNews }: Props) {
  const mayRequest = useMayRequest(editor.model);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const { schema } = useFormSchema(editor.collectionType, editor.model);

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <ProtectionNote
        protection={protection}
        contentTypeName={schema?.info.displayName ?? ''}
        mayRequest={mayRequest}
        isNews={isNews}
        hasTyped={modified}
      />
      {mayRequest && protection === 'require' && <SaveOnlyAsRequest editor={editor} />}
      {mayRequest && protection === 'intercept' && (
        <>
          <SaveToOwnDraft editor={editor} />
          <SaveBesides editor={editor} isReasonGiven />
        </>
      )}
      {mayRequest && <RequestPublication editor={editor} />}
    </Flex>
  );
}
