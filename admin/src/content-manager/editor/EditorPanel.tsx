import { useState } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { ProtectionUnknown } from '../../protection/ProtectionUnknown';
import { useFreshProtection } from '../../protection/use-fresh-protection';
import { proposalIn, type ProposalQuery } from '../edit-link';
import { ProposalEditor } from '../proposal/ProposalEditor';
import { useAnnounceInterceptions, useGoOnAfterInterception } from '../saving/use-interceptions';
import { useMayRequest } from '../use-may-request';
import { useEditorMode } from './editor-mode';
import { GuardedSave } from './GuardedSave';
import { RefusedRelations } from './RefusedRelations';
import { SaveBesides, SaveOnlyAsRequest } from './SaveRequest';
import { useEditorPage } from './use-editor-page';

/** What the plugin adds below Strapi's own buttons in the edit view's entry panel, or in their place. */
export function EditorPanel() {
  const editor = useEditorPage();
  const [{ query }] = useQueryParams<ProposalQuery>();
  const mayRequest = useMayRequest(editor.model);
  const mode = useEditorMode(editor.model, editor.document?.documentId === undefined);
  const proposal = proposalIn(query);
  const [wasUnprotected, setWasUnprotected] = useState(false);
  useFreshProtection();
  useAnnounceInterceptions();
  useGoOnAfterInterception(editor);

  if (mode === 'ordinary' && !wasUnprotected) setWasUnprotected(true);

  if (proposal !== undefined) return <ProposalEditor id={proposal} />;
  switch (mode) {
    case 'proposal':
      return null;
    case 'unknown':
      return <ProtectionUnknown />;
    case 'require':
    case 'intercept':
      return <GuardedSave editor={editor} protection={mode} isNews={wasUnprotected} />;
    case 'request-only':
      return mayRequest ? <SaveOnlyAsRequest editor={editor} /> : null;
    case 'ordinary':
      return (
        <>
          <RefusedRelations collectionType={editor.collectionType} contentType={editor.model} />
          {mayRequest && <SaveBesides editor={editor} />}
        </>
      );
  }
}
