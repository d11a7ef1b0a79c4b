import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useText } from '../../shared/text';
import { useEditorPage } from '../editor/use-editor-page';
import { useMayRequest } from '../use-may-request';
import { OpenRequests } from './OpenRequests';

/** Side panel of the edit view: the open change requests on this document. */
export const RequestsPanel: PanelComponent = ({ document, model }) => {
  const text = useText();
  const mayRequest = useMayRequest(model);

  if (document?.documentId === undefined && !mayRequest) return null;
  return { title: text('content-manager.panel.title'), content: <Content /> };
};

/** Descriptions of panels are not drawn again when data arrives; their content is. */
function Content() {
  const { model, document } = useEditorPage();

  return <OpenRequests contentType={model} documentId={document?.documentId} locale={document?.locale} />;
}
