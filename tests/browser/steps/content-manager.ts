/** What people do in the content manager. */
import type { Locator, Page } from 'playwright-core';

import { isEnabled, shows } from '../harness';
import { ARTICLE } from './documents';

const inLocale = (locale: string) => `plugins[i18n][locale]=${locale}`;

/** A text field of the edit view by its label. */
export const field = (page: Page | Locator, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

export const saveButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Save as change request' });

export const articleAddress = (documentId: string, locale = 'en'): string =>
  `/admin/content-manager/collection-types/${ARTICLE}/${documentId}?${inLocale(locale)}`;

/** Opens an article's edit view and waits for its form. */
export const openArticle = async (page: Page, documentId: string, locale = 'en'): Promise<void> => {
  await page.goto(articleAddress(documentId, locale));
  await shows(field(page, 'title'));
};

export const openCreateView = async (page: Page, locale = 'en'): Promise<void> => {
  await page.goto(`/admin/content-manager/collection-types/${ARTICLE}/create?${inLocale(locale)}`);
  await shows(field(page, 'title'));
};

/** The dialog that saves a proposal. */
export const requestDialog = (page: Page): Locator => page.getByRole('dialog');

export const openDialog = async (page: Page): Promise<Locator> => {
  await isEnabled(saveButton(page));
  await saveButton(page).click();
  await shows(requestDialog(page));
  return requestDialog(page);
};

/** In the open dialog: makes a new request with this title, and waits until it says so. */
export const createRequest = async (page: Page, title: string): Promise<void> => {
  const dialog = requestDialog(page);
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Create change request' }).click();
  await shows(page.getByText(`: ${title}`).filter({ hasText: /^Saved to change request #\d+: / }));
  await dialog.waitFor({ state: 'hidden' });
};

/** Saves what is in the form as a new change request. */
export const saveAsChangeRequest = async (page: Page, title: string): Promise<void> => {
  await openDialog(page);
  await createRequest(page, title);
};

/** The side panel with the open requests on the document. Strapi labels every panel by the heading of the first. */
export const requestsPanel = (page: Page): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Change requests' }) });
