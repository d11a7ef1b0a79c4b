import { useEffect } from 'react';

/** Ctrl or Cmd with S, Enter, or Shift+Enter: the keys by which Strapi saves and publishes. */
export const isSaveShortcut = ({
  ctrlKey,
  metaKey,
  key,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'key'>): boolean =>
  (ctrlKey || metaKey) && ['s', 'enter'].includes(key.toLowerCase());

/** What the keys do instead; null where they must only not save directly. */
type Instead = { save: (() => unknown) | null };

/** Everybody who takes the keys over, the latest last. */
const taken: Instead[] = [];

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Dialogs have keys of their own: there the keys do nothing, but in any case they do not reach Strapi. */
const listen = (event: KeyboardEvent) => {
  if (!isSaveShortcut(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!isDialogOpen())
    taken
      .filter(({ save }) => save !== null)
      .at(-1)
      ?.save?.();
};

function take(save: Instead['save']): () => void {
  const instead = { save };
  if (taken.push(instead) === 1) window.addEventListener('keydown', listen, { capture: true });

  return () => {
    taken.splice(taken.indexOf(instead), 1);
    if (taken.length === 0) window.removeEventListener('keydown', listen, { capture: true });
  };
}

/**
 * Takes Strapi's shortcuts for saving and publishing over. Its own listeners stay when the buttons are gone:
 * only a listener that hears the key before them keeps them from writing directly.
 */
export function useSaveShortcuts(onSave: () => unknown): void {
  useEffect(() => take(onSave), [onSave]);
}

/** Keeps the shortcuts from saving directly, wherever Strapi listens to them, such as in the relation modal. */
export function useHeldShortcuts(isHeld: boolean): void {
  useEffect(() => (isHeld ? take(null) : undefined), [isHeld]);
}
