import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useText } from '../../shared/text';
import { DocumentRequestDialog } from '../actions/DocumentRequestDialog';
import { isUseful } from '../actions/useful';
import { usePageLocale } from './page-locale';
import type { EditorPage } from './use-editor-page';
import { useFormSchema } from './use-form-schema';

/** Takes the place of Publish for a stored draft; what is being typed is saved as a request instead. */
export function RequestPublication({ editor }: { editor: EditorPage }) {
  const { activeTab, collectionType, document, model } = editor;
  const text = useText();
  const [isShown, setIsShown] = useState(false);
  const { schema } = useFormSchema(collectionType, model);
  const pageLocale = usePageLocale(schema);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const hasDraftAndPublish = schema?.options?.draftAndPublish ?? false;
  const documentId = document?.documentId;

  if (
    documentId === undefined ||
    document?.id === undefined ||
    modified ||
    activeTab === 'published' ||
    !isUseful('publication', document.status, hasDraftAndPublish)
  )
    return null;

  const locale = pageLocale === undefined ? undefined : (document.locale ?? pageLocale);
  return (
    <Modal.Root open={isShown} onOpenChange={setIsShown}>
      <Modal.Trigger>
        <Button fullWidth variant="secondary" startIcon={<CloudUpload />}>
          {text('content-manager.request.publication')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('content-manager.dialog.close')}>
          <Modal.Title>{text('content-manager.request.publication')}</Modal.Title>
        </Modal.Header>
        <DocumentRequestDialog
          type="publication"
          contentType={model}
          contentTypeName={schema?.info.displayName ?? ''}
          entries={[{ documentId, locale, document }]}
          onClose={() => setIsShown(false)}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
