import { useQueryParams } from '@strapi/strapi/admin';
import { proposalIn, type ProposalQuery } from '../edit-link';
import { ProposalEditor } from '../proposal/ProposalEditor';
import { useMayRequest } from '../use-may-request';
import { useEditorMode } from './editor-mode';
import { SaveBesides, SaveOnlyAsRequest } from './SaveRequest';
import { useEditorPage } from './use-editor-page';

/** What the plugin adds below Strapi's own buttons in the edit view's entry panel. */
export function EditorPanel() {
  const editor = useEditorPage();
  const [{ query }] = useQueryParams<ProposalQuery>();
  const mayRequest = useMayRequest(editor.model);
  const mode = useEditorMode(editor.model, editor.document?.documentId === undefined);
  const proposal = proposalIn(query);

  if (proposal !== undefined) return <ProposalEditor id={proposal} />;
  if (!mayRequest) return null;
  return mode === 'request-only' ? <SaveOnlyAsRequest editor={editor} /> : <SaveBesides editor={editor} />;
}
