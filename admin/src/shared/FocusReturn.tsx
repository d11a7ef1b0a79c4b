import { useEffect, useState } from 'react';

/** A menu is gone once something was chosen from it: its button stands for it. */
const openerOf = (element: Element | null): Element | null => {
  const menu = element?.closest('[role="menu"]') ?? null;

  return menu === null ? element : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
};

const canTakeFocus = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && !element.matches(':disabled');

/**
 * Stands inside a dialog that has no trigger of its own: such a dialog leaves the focus nowhere when it closes.
 * It goes back to where it was or, if that is gone, to the page's content.
 */
export function FocusReturn() {
  const [opener] = useState(() => openerOf(document.activeElement));

  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const goal = canTakeFocus(opener) ? opener : document.getElementById('main-content');
        goal?.focus();
      });
    },
    [opener],
  );

  return null;
}
