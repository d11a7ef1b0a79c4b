import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { bulkRequestAction } from './actions/bulk-request-action';
import { documentRequestAction } from './actions/document-request-action';
import { offeredActions } from './actions/offered-actions';
import { useRelationModalAction } from './actions/relation-modal-action';
import { EditorPanel } from './editor/EditorPanel';
import { RequestsPanel } from './panel/RequestsPanel';

/**
 * Adds change requests to the content manager (domain section 5): saving and asking in the edit view, the list
 * view and the relation modal, and the panel of open requests. Call it in `bootstrap`.
 */
export function registerContentManager(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as ContentManagerPlugin['config']['apis'];
  const documentActions = [
    useRelationModalAction,
    documentRequestAction('publication'),
    documentRequestAction('unpublication'),
    documentRequestAction('deletion'),
  ];

  apis.addDocumentAction((actions) => [...actions, ...documentActions]);
  apis.addBulkAction((actions) => [
    ...actions,
    bulkRequestAction('publication'),
    bulkRequestAction('unpublication'),
    bulkRequestAction('deletion'),
  ]);
  apis.addEditViewSidePanel((panels) => [...panels, RequestsPanel]);
  // Actions have room for two buttons in the panel; below them there is room for a third.
  contentManager.injectComponent('editView', 'right-links', {
    name: 'change-requests-save',
    Component: EditorPanel,
  });
  apis.getDocumentActions = offeredActions(apis.getDocumentActions, new Set(documentActions));
}
