import type { Page } from 'playwright-core';

import { eventually, hides, holds, must, scenario, shows, world } from '../harness';
import {
  ARTICLE,
  button,
  createArticle,
  edition,
  personWith,
  propose,
  right,
  rightsOn,
  setSettings,
} from '../steps';

const SETTINGS = '/admin/settings/change-requests';

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
    await setSettings({ approvalStrategy: 'only_approved', minimumApprovers: 0, mergeUser: null });
    await must('admin', 'PUT', `/change-requests/content-type-policies/${ARTICLE}`, { strategy: null });
  });

  scenario('the approval strategy of the site, and of one content type, is saved and counts', async (as) => {
    expect(await statusOfNew()).toBe('ready_for_review');
    const admin = await as('admin');
    await admin.goto(`${SETTINGS}/general`);
    await choose(admin, 'Approval strategy', 'No approval needed');
    await button(admin, 'Save').click();
    await shows(admin.getByText('Settings saved'));
    expect(await statusOfNew()).toBe('ready_for_merging');

    await admin.goto(`${SETTINGS}/content-types`);
    await choose(admin, 'Approval strategy of Article', 'A fixed number of approvals');
    await shows(admin.getByText('Approval strategy of Article saved'));
    expect(await statusOfNew()).toBe('ready_for_review');

    await admin.reload();
    await eventually(
      () => admin.getByRole('combobox', { name: 'Approval strategy of Article' }).textContent(),
      'A fixed number of approvals',
    );
    await admin.goto(`${SETTINGS}/general`);
    await eventually(
      () => admin.getByRole('combobox', { name: 'Approval strategy', exact: true }).textContent(),
      'No approval needed',
    );
  });

  scenario(
    'the approver settings and the merge user are saved; a bad number is refused at its field',
    async (as) => {
      const admin = await as('admin');
      await admin.goto(`${SETTINGS}/general`);
      const minimum = admin.getByRole('textbox', { name: 'People a request must name' });
      await minimum.fill('101');
      await button(admin, 'Save').click();
      await shows(admin.getByText('A whole number from 0 to 100'));
      await minimum.fill('2');
      const mergeUser = admin.getByRole('combobox', { name: 'Publish with the rights of' });
      await mergeUser.click();
      await mergeUser.pressSequentially('petra');
      await admin.getByRole('option', { name: world.people.publisher.name }).click();
      await button(admin, 'Save').click();
      await shows(admin.getByText('Settings saved'));
      await admin.reload();
      await holds(minimum, '2');
      await holds(mergeUser, world.people.publisher.name);
      await button(admin, 'Clear').click();
      await button(admin, 'Save').click();
      await shows(admin.getByText('Settings saved'));
      await admin.reload();
      await holds(mergeUser, '');
    },
  );

  scenario('what is not saved is not lost by accident', async (as) => {
    const admin = await as('admin');
    await admin.goto(`${SETTINGS}/general`);
    await admin.getByRole('textbox', { name: 'Default location' }).fill('/somewhere');
    await admin.getByRole('link', { name: 'Content types' }).click();
    const question = admin.getByRole('alertdialog', { name: 'Leave without saving?' });
    await button(question, 'Cancel').click();
    await holds(admin.getByRole('textbox', { name: 'Default location' }), '/somewhere');
    await admin.getByRole('link', { name: 'Content types' }).click();
    await button(question, 'Leave').click();
    await shows(admin.getByRole('heading', { level: 1, name: 'Content types' }));
  });

  scenario('is not for people without the right', async (as) => {
    const editor = await as('editor');
    for (const page of ['general', 'content-types', 'approver-groups']) {
      await editor.goto(`${SETTINGS}/${page}`);
      await shows(editor.getByText(/permission/i));
      expect(await editor.getByRole('combobox').count()).toBe(0);
    }
  });

  scenario('without a page leads to the first one that the person may open', async (as) => {
    for (const [grants, page] of [
      ['settings', 'general'],
      ['manage', 'content-types'],
      ['workflows', 'workflows'],
    ]) {
      const person = await as(await personWith([right(`plugin::change-requests.${grants}`)]));
      await person.goto(SETTINGS);
      await person.waitForURL(`**${SETTINGS}/${page}`);
    }
    const editor = await as('editor');
    await editor.goto(SETTINGS);
    await shows(editor.getByText(/permission/i));
  });

  scenario('who manages requests edits approvers, and is told why the rules are not there', async (as) => {
    const manager = await personWith([
      right('plugin::change-requests.manage'),
      ...(await rightsOn(['read'])),
    ]);
    const page = await as(manager);
    await page.goto(`${SETTINGS}/content-types`);
    await shows(page.getByText(/^Approval strategies and protection are shown to people/));
    await shows(button(page, 'Edit the approvers of Article'));
    await shows(page.getByRole('row', { name: 'Category' }).getByText('You may not see entries of this'));
    await hides(page.getByRole('combobox'), page.getByRole('link', { name: 'General', exact: true }));
    await page.goto(`${SETTINGS}/approver-groups/create`);
    await page.getByRole('combobox', { name: 'Roles' }).click();
    await shows(page.getByRole('option', { name: 'Reviewer' }));
  });

  scenario('who changes settings sees the approvers, and is told who may change them', async (as) => {
    const keeper = await personWith([
      right('plugin::change-requests.settings'),
      ...(await rightsOn(['read'])),
    ]);
    const page = await as(keeper);
    await page.goto(`${SETTINGS}/content-types`);
    await shows(page.getByText(/^Approvers can be changed by people/));
    await shows(page.getByRole('combobox', { name: 'Approval strategy of Article' }));
    await hides(button(page, 'Edit the approvers of Article'));
    await page.goto(`${SETTINGS}/approver-groups`);
    await shows(page.getByText(/permission/i));
  });
});
