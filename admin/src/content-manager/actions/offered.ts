import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import type { Guard } from '../../protection/guard';
import type { ModeByRight } from '../editor/editor-mode';

export type Position = Exclude<NonNullable<DocumentActionComponent['position']>, unknown[]>;

type Action = Pick<DocumentActionComponent, 'type' | 'position'>;

/** Strapi's actions that write nothing. Names are lost in production builds, so the list is of what may stay. */
const READING: ReadonlySet<string | undefined> = new Set([
  'configure-the-view',
  'edit-the-model',
  'history',
  'edit',
]);

/** Positions where other people's actions save the document on the page. */
const SAVING: ReadonlySet<string | undefined> = new Set(['panel', 'preview', 'relation-modal']);

export const isSavingPosition = (position: Position | undefined): boolean => SAVING.has(position);

/**
 * Whether an action writes nothing. In the rows of a list "Open in new tab" carries no type; unlike those that
 * write, it says that it belongs nowhere else.
 */
const isReading = ({ type, position: declared }: Action, position: Position | undefined): boolean =>
  READING.has(type) || (position === 'table-row' && type === undefined && declared === 'table-row');

/**
 * Whether one of the content manager's document actions may be offered: never one that the server would refuse.
 * Duplicating is decided by its caller, who can lead to the clone view instead.
 */
export function isOffered(
  mode: ModeByRight,
  guard: Guard,
  action: Action,
  position: Position | undefined,
): boolean {
  if (mode === 'proposal' || guard !== 'none') return isReading(action, position);
  return mode !== 'request-only' || !isSavingPosition(position);
}
