/** Protection that is switched on elsewhere, while a page that does not know yet is open. */
import type { Page } from 'playwright-core';

import type { ChangeDetail } from '../../../contracts/changes';
import { isEnabled, must, shows } from '../harness';
import { protect, type Protection } from './protection';
import { button } from './request-page';
import { readRequest, requestTitled } from './requests';

export const NOT_SAVED = /^Not saved: .* What you typed is still here\.$/;

export const NOT_DIRECTLY = /^Not saved directly: .* It is in your own draft request\.$/;

/** Switched on elsewhere, and the page does not know: its window is not looked at anew. */
export const protectUnnoticed = async (page: Page, protection: Protection, uid?: string): Promise<void> => {
  await isEnabled(button(page, 'Save'));
  await protect(protection, uid);
};

/** What the one change of the request with this title proposes. */
export const proposedIn = async (title: string, by: 'editor' | 'publisher' = 'publisher') => {
  const [{ id }] = (await requestTitled(title, by)).changes;
  return (await must<ChangeDetail>(by, 'GET', `/change-requests/changes/${id}`)).proposed;
};

/** The request that the notification links to. */
export const announced = async (page: Page) => {
  const link = page.getByRole('link', { name: /^Open #\d+/ });
  await shows(link);
  return readRequest(((await link.first().getAttribute('href')) ?? '').split('/').at(-1) ?? '', 'editor');
};
