import type { Locator, Page } from 'playwright-core';

import type { WorkflowDefinition } from '../../../contracts/workflows';
import { call, eventually, hides, holds, isDisabled, isEnabled, must, scenario, shows } from '../harness';
import {
  button,
  createArticle,
  createGroup,
  defineWorkflow,
  edition,
  personWith,
  propose,
  right,
  rightsOn,
  unique,
} from '../steps';

const SETTINGS = '/admin/settings/change-requests/workflows';
const DEFINITIONS = '/change-requests/workflow-definitions';

const option = (page: Page, name: string): Locator => page.getByRole('option', { name, exact: true });

const choose = async (page: Page, scope: Page | Locator, label: string, name: string): Promise<void> => {
  await scope.getByRole('combobox', { name: label, exact: true }).click();
  await option(page, name).click();
};

const condition = (page: Page, place = 0): Locator =>
  page.getByRole('group', { name: 'Condition', exact: true }).nth(place);

const stage = (page: Page, name: string): Locator => page.getByRole('group', { name });

const addStage = async (page: Page, place: number, name: string, group: string): Promise<void> => {
  await button(page, 'Add a stage').click();
  const added = stage(page, `${place}. New stage`);
  const groupField = added.getByRole('combobox', { name: 'Approver group' });
  await groupField.click();
  await groupField.pressSequentially(group);
  await page.getByRole('option', { name: group }).click();
  await added.getByRole('textbox', { name: 'Name' }).fill(name);
};

/** Holds something with the mouse, and lets go of it above the middle of something else. */
const dragAbove = async (page: Page, held: Locator, target: Locator): Promise<void> => {
  const [from, to] = [await held.boundingBox(), await target.boundingBox()];
  if (from === null || to === null) throw new Error('There is nothing to drag.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 5, { steps: 10 });
  await page.mouse.up();
};

const definitionNamed = async (name: string): Promise<WorkflowDefinition | undefined> => {
  const found = await must<WorkflowDefinition[]>(
    'admin',
    'GET',
    `${DEFINITIONS}?_q=${encodeURIComponent(name)}`,
  );
  return found.find((definition) => definition.name === name);
};

/** The text of the JSON editor, which shows each line apart. */
const json = async (page: Page): Promise<unknown> =>
  JSON.parse((await page.locator('.cm-line').allTextContents()).join('\n'));

describe('workflow definitions', () => {
  scenario(
    'a workflow is built from conditions and stages, switched on, and kept while it runs',
    async (as) => {
      const [legal, management] = [
        await createGroup('reviewer'),
        await createGroup('reviewer2', 'publisher'),
      ];
      const article = await createArticle();
      await createArticle();
      const name = unique('Workflow');
      const admin = await as('admin');
      await admin.goto(SETTINGS);
      await admin.getByRole('link', { name: 'Create a workflow' }).first().click();

      await admin.getByRole('textbox', { name: 'Name' }).fill(name);
      await choose(admin, admin, 'Content type', 'Article');
      const preview = admin.getByRole('status', { name: 'Preview' });
      await shows(preview.getByText(/^Matches (\S+) of \1 entries of “Article”$/));

      await button(admin, 'Add a condition').click();
      await choose(admin, condition(admin), 'Field', 'title');
      await condition(admin).getByRole('textbox', { name: 'Value' }).fill(article.title);
      await shows(preview.getByText(/^Matches 1 of \d+ entries/));
      await shows(preview.getByRole('link', { name: article.title }));
      await eventually(() => json(admin), { title: { $eq: article.title } });

      await addStage(admin, 1, 'Management', management.name);
      await addStage(admin, 2, 'Legal', legal.name);
      const handle = admin.getByRole('button', { name: /^Move Legal: / });
      await handle.focus();
      await admin.keyboard.press('ArrowUp');
      await shows(stage(admin, '1. Legal'), stage(admin, '2. Management'));
      await admin.keyboard.press('ArrowDown');
      await shows(stage(admin, '2. Legal'));
      await admin.keyboard.press('ArrowUp');
      await shows(stage(admin, '1. Legal'));
      await button(admin, 'Save').click();
      await shows(admin.getByText(`Workflow ${name} saved`));

      expect(await definitionNamed(name)).toMatchObject({
        constraints: { title: { $eq: article.title } },
        enabled: false,
        stages: [
          { name: 'Legal', approverGroup: { id: legal.id } },
          { name: 'Management', approverGroup: { id: management.id } },
        ],
      });
      const enable = admin.getByRole('switch', { name: `Enable ${name}` });
      await enable.click();
      await shows(admin.getByText(`Workflow ${name} enabled`));
      await eventually(async () => (await definitionNamed(name))?.enabled, true);

      const request = await propose([edition(article.documentId, { summary: 'Better.' })]);
      await eventually(async () => (await definitionNamed(name))?.pendingWorkflows, 1);
      await admin.reload();
      await button(admin, `Delete ${name}`).click();
      const refused = admin.getByRole('dialog', { name: `${name} cannot be deleted yet` });
      await refused.getByRole('link', { name: `#${request.number} ${request.title}` }).click();
      await shows(admin.getByRole('heading', { level: 1, name: new RegExp(request.title) }));

      const definition = await definitionNamed(name);
      await admin.goto(`${SETTINGS}/${definition?.id}`);
      const running = admin.getByRole('region', { name: 'Workflows of this definition' });
      await shows(running.getByText('Pending', { exact: true }), running.getByText(/at the stage “Legal”/));
    },
  );

  scenario('stages are put into another order with the mouse', async (as) => {
    const article = await createArticle();
    const { id, name } = await defineWorkflow(
      [article],
      [
        { name: 'Management', by: ['reviewer2'] },
        { name: 'Legal', by: ['reviewer'] },
      ],
    );
    const admin = await as('admin');
    await admin.setViewportSize({ width: 1280, height: 2400 });
    await admin.goto(`${SETTINGS}/${id}`);
    await shows(stage(admin, '1. Management'), stage(admin, '2. Legal'));
    await dragAbove(
      admin,
      admin.getByRole('button', { name: /^Move Legal: / }),
      stage(admin, '1. Management'),
    );
    await shows(stage(admin, '1. Legal'), stage(admin, '2. Management'));
    await button(admin, 'Save').click();
    await shows(admin.getByText(`Workflow ${name} saved`));
    expect((await definitionNamed(name))?.stages.map((one) => one.name)).toEqual(['Legal', 'Management']);
  });

  scenario('an architect needs no other right to name a group', async (as) => {
    const { name } = await createGroup('reviewer');
    const architect = await personWith([right('plugin::change-requests.workflows')], { opensSection: false });
    const page = await as(architect);
    await page.goto(SETTINGS);
    await page.getByRole('link', { name: 'Create a workflow' }).first().click();
    await addStage(page, 1, 'Legal', name);
    await holds(stage(page, '1. Legal').getByRole('combobox', { name: 'Approver group' }), name);
  });

  scenario('conditions and JSON follow each other, and mistakes are shown where they are', async (as) => {
    const article = await createArticle();
    const { id, name, constraints } = await defineWorkflow([article], [{ name: 'Legal', by: ['reviewer'] }]);
    const admin = await as('admin');
    await admin.goto(`${SETTINGS}/${id}`);
    await shows(condition(admin).getByRole('combobox', { name: 'Operator' }).getByText('is one of'));

    const editor = admin.locator('.cm-content');
    await editor.fill('{ "category": { "name": { "$contains": "x" } }, "$nor": [] }');
    await shows(condition(admin).getByRole('combobox', { name: 'Field', exact: true }).getByText('category'));
    await holds(condition(admin).getByRole('textbox', { name: 'Value' }), 'x');
    await shows(admin.getByText('This can only be edited as JSON:'));
    await shows(admin.getByText('"$nor" is no operator.').nth(1));
    await isEnabled(button(admin, 'Save'));
    await button(admin, 'Save').click();
    // A third time, above both: the server says so too.
    await eventually(() => admin.getByText('"$nor" is no operator.', { exact: true }).count(), 3);
    expect((await definitionNamed(name))?.constraints).toEqual(constraints);

    await button(admin, 'Remove the condition').last().click();
    await eventually(() => json(admin), { category: { name: { $contains: 'x' } } });
    await editor.fill('{ "category"');
    await shows(admin.getByText('This is no JSON object yet'));
    await holds(condition(admin).getByRole('textbox', { name: 'Value' }), 'x');
    await editor.fill('{ "title": { "$gone": 1 } }');
    await shows(condition(admin).getByText('"$gone" is no operator.'));
  });

  scenario('a name that is taken is said at its field, and what was typed stays', async (as) => {
    const article = await createArticle();
    const taken = await defineWorkflow([article], [{ name: 'Legal', by: ['reviewer'] }]);
    const admin = await as('admin');
    await admin.goto(SETTINGS);
    await button(admin, `Duplicate ${taken.name}`).click();
    const nameField = admin.getByRole('textbox', { name: 'Name' }).first();
    await holds(nameField, `${taken.name} (copy)`);
    await nameField.fill(taken.name);
    await button(admin, 'Save').click();
    await shows(admin.getByText(`There is a workflow definition "${taken.name}" already.`));
    await holds(nameField, taken.name);
    const name = unique('Workflow');
    await nameField.fill(name);
    await button(admin, 'Save').click();
    await shows(admin.getByText(`Workflow ${name} saved`));
    expect(await definitionNamed(name)).toMatchObject({
      enabled: false,
      constraints: taken.constraints,
      stages: [{ name: 'Legal' }],
    });

    await button(admin, `Delete ${name}`).click();
    await button(admin.getByRole('alertdialog'), 'Delete workflow').click();
    await shows(admin.getByText(`Workflow ${name} deleted`));
    await hides(admin.getByRole('link', { name, exact: true }));
    await must('admin', 'DELETE', `${DEFINITIONS}/${taken.id}`);
  });

  scenario('what is not saved is not lost by accident, and a stage nobody can pass is marked', async (as) => {
    const article = await createArticle();
    const { id, name } = await defineWorkflow([article], [{ name: 'Legal', by: ['reviewer'] }]);
    const admin = await as('admin');
    await admin.goto(`${SETTINGS}/${id}`);
    await isDisabled(button(admin, 'Save'));
    await admin.getByRole('textbox', { name: 'Approvals needed' }).fill('2');
    await shows(admin.getByText('Nobody could get past this stage'));
    await admin.getByRole('link', { name: 'Approver groups' }).click();
    const question = admin.getByRole('alertdialog', { name: 'Leave without saving?' });
    await button(question, 'Cancel').click();
    await button(admin, 'Save').click();
    await shows(admin.getByRole('row', { name }).getByText('Impossible'));
  });

  scenario('the pages are not for people without the right', async (as) => {
    const reader = await personWith(await rightsOn(['read']));
    const page = await as(reader);
    await page.goto(SETTINGS);
    await shows(page.getByText(/permission/i));
    expect((await call(reader, 'GET', DEFINITIONS)).status).toBe(403);
  });
});
