import { useEffect } from 'react';

/** Ctrl or Cmd with S, Enter, or Shift+Enter: the keys by which Strapi saves and publishes. */
export const isSaveShortcut = ({
  ctrlKey,
  metaKey,
  key,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'key'>): boolean =>
  (ctrlKey || metaKey) && ['s', 'enter'].includes(key.toLowerCase());

/**
 * Takes Strapi's shortcuts for saving and publishing over. Its own listeners stay when the buttons are gone:
 * only a listener that hears the key before them keeps them from writing directly.
 */
export function useSaveShortcuts(onSave: () => unknown): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isSaveShortcut(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) onSave();
    };
    window.addEventListener('keydown', listen, { capture: true });

    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [onSave]);
}
