import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useAuth } from '@strapi/strapi/admin';
import { useEditorMode, type EditorMode } from '../editor/editor-mode';
import { useMayRequest } from '../use-may-request';
import { useOpenCloneView } from './use-open-clone-view';

type Position = Exclude<NonNullable<DocumentActionComponent['position']>, unknown[]>;
type GetDocumentActions = (position?: Position) => DocumentActionComponent[];

const PUBLISH = 'plugin::content-manager.explorer.publish';

/** Strapi's actions that write nothing. Names are lost in production builds, so the list is of what may stay. */
const READING: ReadonlySet<string | undefined> = new Set([
  'configure-the-view',
  'edit-the-model',
  'history',
  'edit',
]);

/** Positions where other people's actions save the document on the page. */
const SAVING: ReadonlySet<string | undefined> = new Set(['panel', 'preview', 'relation-modal']);

function isOffered(
  mode: EditorMode,
  action: DocumentActionComponent,
  position: Position | undefined,
): boolean {
  switch (mode) {
    case 'ordinary':
      return true;
    case 'request-only':
      return !SAVING.has(position);
    case 'proposal':
      return READING.has(action.type);
  }
}

/**
 * Wraps the content manager's list of document actions so that the admin never offers a button that must not
 * be used: no Save and Publish while a proposal is edited, none for people who may only propose.
 *
 * @param own this plugin's actions, which decide for themselves
 */
export function offeredActions(
  getDocumentActions: GetDocumentActions,
  own: ReadonlySet<DocumentActionComponent>,
): GetDocumentActions {
  const wrappers = new Map<Position | undefined, WeakMap<DocumentActionComponent, DocumentActionComponent>>();
  const lists = new Map<Position | undefined, DocumentActionComponent[]>();

  const wrap = (action: DocumentActionComponent, position: Position | undefined): DocumentActionComponent => {
    if (own.has(action)) return action;
    const known = wrappers.get(position) ?? new WeakMap();
    wrappers.set(position, known);
    const wrapped = known.get(action) ?? wrapper(action, position);
    known.set(action, wrapped);
    return wrapped;
  };

  // The renderer keeps what it computed for as long as it gets the same list.
  return (position) => {
    const offered = getDocumentActions(position).map((action) => wrap(action, position));
    const before = lists.get(position);
    if (before?.length === offered.length && offered.every((action, index) => action === before[index])) {
      return before;
    }
    lists.set(position, offered);
    return offered;
  };
}

/** The original runs in any case: its hooks must, and so the number of hooks never changes. */
function wrapper(action: DocumentActionComponent, position: Position | undefined): DocumentActionComponent {
  const useOffered: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = action(props);
    const isDuplicating = action.type === 'clone';
    const mode = useEditorMode(props.model, isDuplicating || props.document?.documentId === undefined);
    const openCloneView = useOpenCloneView(props);
    const mayRequest = useMayRequest(props.model);
    const mayPublish = useAuth('ChangeRequests', ({ permissions }) =>
      permissions.some((held) => held.action === PUBLISH && held.subject === props.model),
    );

    if (!isOffered(mode, action, position)) return null;
    // The relation modal has room for two buttons: one that is disabled anyway makes way for proposing.
    if (position === 'relation-modal' && action.type === 'publish' && mayRequest && !mayPublish) return null;
    // Strapi's own duplicates at once, which somebody who may only propose must not.
    if (isDuplicating && mode === 'request-only' && description !== null) {
      return { ...description, onClick: openCloneView, dialog: undefined };
    }
    return description;
  };
  // The content manager leaves some actions out by name.
  Object.defineProperty(useOffered, 'name', { value: action.name });

  return Object.assign(useOffered, { type: action.type, position: action.position });
}
