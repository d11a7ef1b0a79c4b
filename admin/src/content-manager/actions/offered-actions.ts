import type {
  BulkActionComponent,
  BulkActionComponentProps,
  DocumentActionComponent,
  DocumentActionDescription,
  DocumentActionProps,
} from '@strapi/content-manager/strapi-admin';
import { useAuth } from '@strapi/strapi/admin';
import { useGuard, useKnownGuard } from '../../protection/use-guard';
import { useModeByRight } from '../editor/editor-mode';
import { useNoRelations, useRefusedRelations } from '../editor/use-refused-relations';
import { useHeldShortcuts } from '../editor/use-save-shortcuts';
import { useMayRequest } from '../use-may-request';
import { isOffered, isSavingPosition, type Position } from './offered';
import { SMALL_FORMS } from './small-forms';
import { stableWrapping } from './stable-wrapping';
import { useHistoryNote } from './use-history-note';
import { useOpenCloneView } from './use-open-clone-view';

type GetDocumentActions = (position?: Position) => DocumentActionComponent[];
type GetBulkActions = () => BulkActionComponent[];

const PUBLISH = 'plugin::content-manager.explorer.publish';

/**
 * Wraps the content manager's list of document actions so that the admin never offers a button that must not
 * be used: no Save and Publish while a proposal is edited, for people who may only propose, and for protected
 * content types.
 *
 * @param own this plugin's actions, which decide for themselves
 */
export function offeredActions(
  getDocumentActions: GetDocumentActions,
  own: ReadonlySet<DocumentActionComponent>,
): GetDocumentActions {
  const atPosition = (position: Position | undefined) =>
    stableWrapping<DocumentActionComponent>((action) =>
      own.has(action) ? action : wrapper(action, position),
    );
  const wrappings = new Map<Position | undefined, ReturnType<typeof atPosition>>();

  return (position) => {
    const wrapping = wrappings.get(position) ?? atPosition(position);
    wrappings.set(position, wrapping);
    return wrapping(getDocumentActions(position));
  };
}

/** The same for the bulk actions of the list view, all of which write. */
export function offeredBulkActions(
  getBulkActions: GetBulkActions,
  own: ReadonlySet<BulkActionComponent>,
): GetBulkActions {
  const wrapping = stableWrapping<BulkActionComponent>((action) =>
    own.has(action) ? action : bulkWrapper(action),
  );

  return () => wrapping(getBulkActions());
}

/** The original runs in any case: its hooks must, and so the number of hooks never changes. */
function wrapper(action: DocumentActionComponent, position: Position | undefined): DocumentActionComponent {
  const useOwnGuard = position === 'table-row' ? useKnownGuard : useGuard;
  const useRelations = isSavingPosition(position) ? useRefusedRelations : useNoRelations;
  const isSmallForm = SMALL_FORMS.some((one) => one === position);
  const isSaving = action.type === 'update' || action.type === 'publish';

  const useOffered: DocumentActionComponent = (props: DocumentActionProps) => {
    const description = action(props);
    const isDuplicating = action.type === 'clone';
    const isHistory = action.type === 'history';
    const mode = useModeByRight(props.model, isDuplicating || props.document?.documentId === undefined);
    const guard = useOwnGuard(props.model);
    const openCloneView = useOpenCloneView(props);
    const noteOnHistory = useHistoryNote();
    const mayRequest = useMayRequest(props.model);
    const mayPublish = useAuth('ChangeRequests', ({ permissions }) =>
      permissions.some((held) => held.action === PUBLISH && held.subject === props.model),
    );
    const offered = isOffered(mode, guard, action, position);
    const isHeldBack = guard !== 'none' || mode === 'request-only';
    const isRefused = useRelations(props.collectionType, props.model).length > 0 && mode === 'ordinary';
    // What is not offered still listens to its keys.
    useHeldShortcuts(isSaving && (!offered || isRefused));

    // Strapi's own duplicates at once; its clone view can be saved as a change request.
    if (isDuplicating && description !== null && isHeldBack) {
      return mayRequest ? { ...description, onClick: openCloneView, dialog: undefined } : null;
    }
    if (!offered) return null;
    if (isHistory && description !== null && isHeldBack) return withNote(description, noteOnHistory);
    // Of two buttons, one that is disabled anyway makes way for proposing.
    if (isSmallForm && action.type === 'publish' && mayRequest && !mayPublish) return null;
    return isSaving && isRefused && description !== null ? { ...description, disabled: true } : description;
  };
  // The content manager leaves some actions out by name.
  Object.defineProperty(useOffered, 'name', { value: action.name });

  return Object.assign(useOffered, { type: action.type, position: action.position });
}

/** The same, saying something when it is chosen. */
const withNote = (description: DocumentActionDescription, note: () => void): DocumentActionDescription => ({
  ...description,
  onClick: (event) => {
    note();
    return description.onClick?.(event);
  },
});

function bulkWrapper(action: BulkActionComponent): BulkActionComponent {
  const useOffered: BulkActionComponent = (props: BulkActionComponentProps) => {
    const description = action(props);
    const guard = useGuard(props.model);

    return guard === 'none' ? description : null;
  };

  return Object.assign(useOffered, { type: action.type });
}
