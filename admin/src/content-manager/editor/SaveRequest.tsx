import { useCallback, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { SaveAsChangeRequest } from './SaveAsChangeRequest';
import type { EditorPage } from './use-editor-page';
import { useSaveShortcuts } from './use-save-shortcuts';

interface Props {
  editor: EditorPage;
  /** The button before it says already why there is nothing to save. */
  isReasonGiven?: boolean;
}

/** Beside another button that saves: Save and Publish, or one click into the person's own request. */
export function SaveBesides({ editor, isReasonGiven }: Props) {
  const [isShown, setIsShown] = useState(false);

  return (
    <SaveAsChangeRequest
      editor={editor}
      isReasonGiven={isReasonGiven}
      isShown={isShown}
      onShownChange={setIsShown}
    />
  );
}

/** The only way to save for people who may propose but not write; Strapi's shortcuts lead to it too. */
export function SaveOnlyAsRequest({ editor }: { editor: EditorPage }) {
  const [isShown, setIsShown] = useState(false);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  useSaveShortcuts(useCallback(() => setIsShown(modified), [modified]));

  return <SaveAsChangeRequest editor={editor} isOnlyWay isShown={isShown} onShownChange={setIsShown} />;
}
