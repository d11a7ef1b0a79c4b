import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Flex } from '@strapi/design-system';

/** As long as a closing menu may take to hand the focus back to its button. */
const MENU_CLOSES = 500;

/**
 * Keeps the focus where it belongs in dialogs that Strapi opens from its menus and action buttons: a menu that
 * closes takes it out of the dialog again, and when the dialog closes nothing takes it back.
 */
export function FocusKeeper({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDivElement>(null);
  const [openedFrom] = useState(() => document.activeElement);

  useEffect(() => {
    let opener = openedFrom;
    const bringBack = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || dialog.current === null || dialog.current.contains(target))
        return;
      if (target.closest('[role="dialog"]') !== null) return;
      opener = target;
      dialog.current.querySelector('input')?.focus();
    };
    document.addEventListener('focusin', bringBack);
    const timer = setTimeout(() => document.removeEventListener('focusin', bringBack), MENU_CLOSES);

    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', bringBack);
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const goal = opener?.isConnected ? opener : document.getElementById('main-content');
        if (goal instanceof HTMLElement) goal.focus();
      });
    };
  }, [openedFrom]);

  return (
    <Flex ref={dialog} direction="column" alignItems="stretch" minHeight={0}>
      {children}
    </Flex>
  );
}
