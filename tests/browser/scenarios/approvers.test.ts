import type { Page } from 'playwright-core';

import { call, eventually, hides, isDisabled, isEnabled, scenario, shows, world } from '../harness';
import {
  button,
  chosen,
  createArticle,
  createGroup,
  createRequest,
  edition,
  field,
  giveReview,
  hasStatus,
  header,
  LIST,
  openArticle,
  openDialog,
  openRequest,
  pick,
  picker,
  propose,
  readRequest,
  requestTitled,
  setList,
  setSettings,
  unique,
} from '../steps';

const SETTINGS = '/admin/settings/change-requests';
const RAVI = world.people.reviewer2.name;
const PETRA = world.people.publisher.name;
const ROSA = world.people.reviewer.name;

const approversPanel = (page: Page) => page.getByRole('region', { name: 'Approvers', exact: true });

/** Opens the approvers of an article through the menu of its edit view. */
const manageApprovers = async (page: Page) => {
  await button(page, 'More actions').click();
  await page.getByRole('menuitem', { name: 'Manage approvers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Manage approvers' });
  await shows(dialog.getByRole('combobox'));
  return dialog;
};

describe('approvers', () => {
  afterEach(async () => {
    await setList({});
    await setSettings({ minimumApprovers: 0, acceptOnlyAllowedApprovers: false });
  });

  scenario('a group on the list of a content type is asked, and nobody else may review', async (as) => {
    const group = unique('Legal');
    const admin = await as('admin');
    await admin.goto(`${SETTINGS}/approver-groups`);
    await admin.getByRole('link', { name: 'Create a group' }).first().click();
    await admin.getByRole('textbox', { name: 'Name' }).fill(group);
    await admin.getByRole('textbox', { name: 'Description' }).fill('Contracts and promises.');
    await pick(admin, admin, 'People', 'ravi', RAVI);
    await button(admin, 'Save').click();
    await shows(admin.getByText(`Group ${group} saved`));
    const row = admin.getByRole('row', { name: group });
    await shows(row.getByText('1 member'));

    await admin.goto(`${SETTINGS}/content-types`);
    await button(admin, 'Edit the approvers of Article').click();
    const list = admin.getByRole('dialog', { name: 'Approvers of Article' });
    await pick(admin, list, 'Approvers', group.slice(0, 8), `${group} (group)`);
    await button(list, 'Save').click();
    await shows(admin.getByText('Approver list saved'));
    await shows(admin.getByRole('row', { name: 'Article' }).getByText(`${group} (group)`));

    const title = unique('For the lawyers');
    const { documentId } = await createArticle();
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('We promise.');
    const dialog = await openDialog(editor);
    await shows(dialog.getByText('They are on the list of the content type.'));
    await button(dialog, `${group} (group)`).click();
    const members = editor.getByRole('dialog', { name: `Members of ${group}` });
    await shows(
      members.getByText(RAVI),
      members.getByText('1 member'),
      members.getByText('Contracts and promises.'),
    );
    await editor.keyboard.press('Escape');
    await hides(members);
    await createRequest(editor, title);
    const { id } = await requestTitled(title);

    const other = await as('reviewer');
    await other.goto(`${LIST}?scope=to_review`);
    await shows(other.getByRole('tab', { name: 'To review', selected: true }));
    await hides(other.getByRole('link', { name: title }));
    await openRequest(other, id);
    const review = button(header(other), 'Review');
    await isDisabled(review);
    const reason = await review.getAttribute('aria-describedby');
    await shows(other.locator(`[id="${reason}"]`).filter({ hasText: /approver/i }));

    const member = await as('reviewer2');
    await member.goto(LIST);
    await member.getByRole('tab', { name: 'To review' }).click();
    await member.getByRole('link', { name: title }).click();
    await shows(approversPanel(member).getByRole('button', { name: `${group} (group)` }));
    await shows(approversPanel(member).getByText(/^Follows the approver lists/));
    await giveReview(member, 'Approve');
    await hasStatus(member, 'ready_for_merging');
  });

  scenario('an entry has a list of its own until it follows its content type again', async (as) => {
    await setList({ users: ['reviewer2'] });
    const { documentId } = await createArticle();
    const admin = await as('admin');
    await openArticle(admin, documentId);
    const dialog = await manageApprovers(admin);
    await shows(dialog.getByText('This entry follows the list of its content type:'), dialog.getByText(RAVI));
    await pick(admin, dialog, 'A list of its own', 'petra', PETRA);
    await button(dialog, 'Save').click();
    await shows(admin.getByText('Approver list saved'));

    const request = await propose([edition(documentId, { summary: 'Better.' })]);
    expect(request.approvers.users.map(({ name }) => name)).toEqual([PETRA]);

    const again = await manageApprovers(admin);
    await shows(again.getByText(/^This entry has a list of its own/), chosen(again, PETRA));
    await button(again, 'Use the content type’s list').click();
    await shows(admin.getByText('The entry follows its content type’s list again'));
    await eventually(
      async () => (await readRequest(request.id)).approvers.users.map(({ name }) => name),
      [RAVI],
    );
  });

  scenario('the approvers of a request are chosen by hand, with the keyboard alone', async (as) => {
    const group = await createGroup('reviewer2');
    await setList({ users: ['publisher'] });
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { summary: 'Better.' })]);
    const editor = await as('editor');
    await openRequest(editor, id);
    await button(approversPanel(editor), 'Edit approvers').focus();
    await editor.keyboard.press('Enter');
    const dialog = editor.getByRole('dialog', { name: 'Edit approvers' });
    await shows(chosen(dialog, PETRA));
    await picker(dialog, 'Approvers').focus();
    await editor.keyboard.type(group.name);
    await shows(editor.getByRole('option', { name: `${group.name} (group)` }));
    await editor.keyboard.press('ArrowDown');
    await editor.keyboard.press('Enter');
    await shows(chosen(dialog, group.name));
    await chosen(dialog, PETRA).focus();
    await editor.keyboard.press('Enter');
    await hides(chosen(dialog, PETRA));
    await button(dialog, 'Save').focus();
    await editor.keyboard.press('Enter');
    await shows(editor.getByText('Approvers saved'));
    await shows(approversPanel(editor).getByText(/^Chosen by hand/));

    await setList({ users: ['reviewer'] });
    const { approvers } = await readRequest(id);
    expect([approvers.users, approvers.groups.map(({ name }) => name)]).toEqual([[], [group.name]]);
  });

  scenario('somebody who may not see the entry is refused where they were chosen', async (as) => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { summary: 'Better.' })]);
    const editor = await as('editor');
    await openRequest(editor, id);
    await button(approversPanel(editor), 'Edit approvers').click();
    const dialog = editor.getByRole('dialog', { name: 'Edit approvers' });
    await pick(editor, dialog, 'Approvers', 'oscar', world.people.outsider.name);
    await button(dialog, 'Save').click();
    await shows(dialog.getByText(new RegExp(`^${world.people.outsider.name} .*see`)));
    await chosen(dialog, world.people.outsider.name).click();
    await pick(editor, dialog, 'Approvers', 'rosa', ROSA);
    await button(dialog, 'Save').click();
    await shows(approversPanel(editor).getByText(ROSA));
  });

  scenario('the dialog asks for the people that the site wants, and keeps what was typed', async (as) => {
    await setSettings({ minimumApprovers: 1 });
    const title = unique('With a name');
    const { documentId } = await createArticle();
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('Better.');
    const dialog = await openDialog(editor);
    await shows(dialog.getByText(/^At least 1 person has to be named/));
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await button(dialog, 'Create change request').click();
    await shows(dialog.getByText(/nobody is\.$/));
    await pick(editor, dialog, 'People and groups', 'rosa', ROSA);
    await createRequest(editor, title);
    const request = await requestTitled(title);
    expect(request.approvers.users.map(({ name }) => name)).toEqual([ROSA]);
  });

  scenario(
    'deleting a group says where it is used; what is not saved is not lost by accident',
    async (as) => {
      const group = await createGroup('reviewer2');
      await setList({ groups: [group] });
      const admin = await as('admin');
      await admin.goto(`${SETTINGS}/approver-groups?_q=${encodeURIComponent(group.name)}`);
      await admin.getByRole('link', { name: group.name, exact: true }).click();
      const save = button(admin, 'Save');
      await isDisabled(save);
      await admin.getByRole('textbox', { name: 'Name' }).fill('');
      await isEnabled(save);
      await save.click();
      await shows(admin.getByText('A name is required'));
      await admin.getByRole('link', { name: 'Approver groups' }).last().click();
      const question = admin.getByRole('alertdialog', { name: 'Leave without saving?' });
      await shows(question);
      await button(question, 'Leave').click();

      await shows(admin.getByRole('row', { name: group.name }));
      await button(admin, `Delete ${group.name}`).click();
      const confirm = admin.getByRole('alertdialog', { name: `Delete the group ${group.name}?` });
      await shows(confirm.getByText(/named on 1 approver list/));
      await button(confirm, 'Delete group').click();
      await shows(admin.getByText(`Group ${group.name} deleted`));
      await hides(admin.getByRole('row', { name: group.name }));
      expect((await call('admin', 'GET', `/change-requests/approver-groups/${group.id}`)).status).toBe(404);
    },
  );

  scenario('the name of a group that exists is refused at its field', async (as) => {
    const group = await createGroup('reviewer2');
    const admin = await as('admin');
    await admin.goto(`${SETTINGS}/approver-groups/create`);
    await admin.getByRole('textbox', { name: 'Name' }).fill(group.name);
    await button(admin, 'Save').click();
    await shows(admin.getByText(`There is an approver group "${group.name}" already.`));
    await eventually(() => admin.getByRole('textbox', { name: 'Name' }).inputValue(), group.name);
  });
});
