import type { Page } from 'playwright-core';

import { eventually, must, scenario, shows } from '../harness';
import { ARTICLE, button, createArticle, edition, propose } from '../steps';

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
};

const statusOfNew = async (): Promise<string> => {
  const { documentId } = await createArticle();
  return (await propose([edition(documentId, { summary: 'Better.' })])).status;
};

describe('the settings page', () => {
  afterEach(async () => {
    await must('admin', 'PUT', '/change-requests/settings', { approvalStrategy: 'only_approved' });
    await must('admin', 'PUT', `/change-requests/content-type-policies/${ARTICLE}`, { strategy: null });
  });

  scenario('the approval strategy of the site, and of one content type, is saved and counts', async (as) => {
    expect(await statusOfNew()).toBe('ready_for_review');
    const admin = await as('admin');
    await admin.goto('/admin/settings/change-requests');
    await choose(admin, 'Approval strategy', 'No approval needed');
    await button(admin, 'Save').click();
    await shows(admin.getByText('Settings saved'));
    expect(await statusOfNew()).toBe('ready_for_merging');

    await choose(admin, 'Approval strategy of Article', 'A fixed number of approvals');
    await shows(admin.getByText('Approval strategy of Article saved'));
    expect(await statusOfNew()).toBe('ready_for_review');

    await admin.reload();
    await eventually(
      () => admin.getByRole('combobox', { name: 'Approval strategy', exact: true }).textContent(),
      'No approval needed',
    );
    await eventually(
      () => admin.getByRole('combobox', { name: 'Approval strategy of Article' }).textContent(),
      'A fixed number of approvals',
    );
  });

  scenario('is not for people without the right', async (as) => {
    const editor = await as('editor');
    await editor.goto('/admin/settings/change-requests');
    await shows(editor.getByText(/permission/i));
    expect(await editor.getByRole('combobox', { name: 'Approval strategy' }).count()).toBe(0);
  });
});
