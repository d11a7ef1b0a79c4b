import { useCallback, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { SaveAsChangeRequest } from './SaveAsChangeRequest';
import type { EditorPage } from './use-editor-page';
import { useSaveShortcuts } from './use-save-shortcuts';

/** Beside Save and Publish, for people who may write directly too. */
export function SaveBesides({ editor }: { editor: EditorPage }) {
  const [isShown, setIsShown] = useState(false);

  return <SaveAsChangeRequest editor={editor} isShown={isShown} onShownChange={setIsShown} />;
}

/** The only way to save for people who may propose but not write; Strapi's shortcuts lead to it too. */
export function SaveOnlyAsRequest({ editor }: { editor: EditorPage }) {
  const [isShown, setIsShown] = useState(false);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  useSaveShortcuts(useCallback(() => setIsShown(modified), [modified]));

  return <SaveAsChangeRequest editor={editor} isOnlyWay isShown={isShown} onShownChange={setIsShown} />;
}
