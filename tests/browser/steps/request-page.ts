/** What people do on the page of a change request. */
import type { Locator, Page } from 'playwright-core';

import type { RequestStatus } from '../../../contracts/requests';
import { eventually, isEnabled, shows } from '../harness';

const STATUS_WORDS: Record<RequestStatus, string> = {
  draft: 'Draft',
  ready_for_review: 'Ready for review',
  ready_for_merging: 'Ready to publish',
  merged: 'Published',
  closed: 'Closed',
  stale: 'Stale',
};

export const LIST = '/admin/plugins/change-requests';

export const header = (page: Page): Locator => page.locator('[data-strapi-header]');

/** Opens a request's page at one of its tabs. */
export const openRequest = async (
  page: Page,
  id: string,
  tab?: 'changes' | 'reviews' | 'checks',
): Promise<void> => {
  await page.goto(`${LIST}/${id}${tab === undefined ? '' : `/${tab}`}`);
  await shows(page.getByRole('tab', { name: 'Overview' }));
};

export const openTab = (page: Page, name: 'Overview' | 'Changes' | 'Reviews' | 'Checks'): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

/** Waits until the page's header shows this status. */
export const hasStatus = (page: Page, status: RequestStatus): Promise<void> =>
  eventually(() => header(page).getByText(STATUS_WORDS[status], { exact: true }).count(), 1);

export const button = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name, exact: true });

/** Takes an entry of the menu beside the primary button. */
export const fromMenu = async (page: Page, name: string): Promise<void> => {
  await button(page, 'More actions').click();
  await page.getByRole('menuitem', { name }).click();
};

/** Reviews through the primary button. */
export const giveReview = async (
  page: Page,
  verdict: 'Approve' | 'Ask for changes',
  comment = '',
): Promise<void> => {
  await button(header(page), 'Review').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: verdict }).click();
  await dialog.getByRole('textbox', { name: 'Comment' }).fill(comment);
  await button(dialog, 'Send review').click();
  await shows(page.getByText('Review sent'));
  await dialog.waitFor({ state: 'hidden' });
};

/** Publishes through the primary button and its confirmation, which must say `expected` first. */
export const publish = async (page: Page, expected: string): Promise<void> => {
  await button(header(page), 'Publish changes').click();
  const dialog = page.getByRole('dialog');
  await shows(dialog.getByText(expected));
  await isEnabled(button(dialog, 'Publish changes'));
  await button(dialog, 'Publish changes').click();
  await shows(page.getByText(/^\d+ changes? published$/));
  await hasStatus(page, 'merged');
};

/** One attribute of a comparison. */
export const difference = (page: Page | Locator, label: string): Locator =>
  page.getByRole('region', { name: label, exact: true });
