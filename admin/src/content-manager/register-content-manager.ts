import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { useManageApproversAction } from '../approvers/lists/manage-approvers-action';
import { bulkRequestAction } from './actions/bulk-request-action';
import { useBulkRequestChoice } from './actions/bulk-request-choice';
import { documentRequestAction } from './actions/document-request-action';
import { offeredActions, offeredBulkActions } from './actions/offered-actions';
import { useSmallFormAction } from './actions/small-form-action';
import { ListProtection } from '../protection/ListProtection';
import { useProtectedHeaderAction } from '../protection/protected-header-action';
import { EditorPanel } from './editor/EditorPanel';
import { useSmallFormSave } from './own-draft/small-form-save';
import { keepWhatWasTyped } from './saving/document-writes';
import { RequestsPanel } from './panel/RequestsPanel';

/**
 * Adds change requests to the content manager (domain section 5): saving and asking in the edit view, the list
 * view and the relation modal, and the panel of open requests. Call it in `bootstrap`.
 */
export function registerContentManager(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as ContentManagerPlugin['config']['apis'];
  const documentActions = [
    useSmallFormSave,
    useSmallFormAction,
    documentRequestAction('publication'),
    documentRequestAction('unpublication'),
    documentRequestAction('deletion'),
    useManageApproversAction,
  ];
  const bulkActions = [
    bulkRequestAction('publication'),
    bulkRequestAction('unpublication'),
    bulkRequestAction('deletion'),
    useBulkRequestChoice,
  ];

  keepWhatWasTyped();
  apis.addDocumentAction((actions) => [...actions, ...documentActions]);
  apis.addBulkAction((actions) => [...actions, ...bulkActions]);
  apis.addDocumentHeaderAction((actions) => [...actions, useProtectedHeaderAction]);
  apis.addEditViewSidePanel((panels) => [...panels, RequestsPanel]);
  // Actions have room for two buttons in the panel; below them there is room for a third.
  contentManager.injectComponent('editView', 'right-links', {
    name: 'change-requests-save',
    Component: EditorPanel,
  });
  contentManager.injectComponent('listView', 'actions', {
    name: 'change-requests-protection',
    Component: ListProtection,
  });
  apis.getDocumentActions = offeredActions(apis.getDocumentActions, new Set(documentActions));
  apis.getBulkActions = offeredBulkActions(apis.getBulkActions, new Set(bulkActions));
}
