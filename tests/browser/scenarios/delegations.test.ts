import type { Locator, Page } from 'playwright-core';

import type { ChangeRequest } from '../../../contracts/requests';
import {
  call,
  eventually,
  hides,
  isDisabled,
  isEnabled,
  must,
  scenario,
  shows,
  world,
  type Look,
  type Name,
} from '../harness';
import {
  button,
  createArticle,
  edition,
  giveReview,
  header,
  LIST,
  openRequest,
  openTab,
  propose,
} from '../steps';

const PAGE = `${LIST}/delegations`;
const ROSA = world.people.reviewer.name;
const CAMILLE = world.people.contributor.name;

const switchDelegations = (delegationEnabled: boolean) =>
  must('admin', 'PUT', '/change-requests/settings', { delegationEnabled });

const idOf = async (name: Name): Promise<number> => {
  const [first = ''] = world.people[name].name.split(' ');
  const found = await must<{ id: number; name: string }[]>(
    'admin',
    'GET',
    `/change-requests/people?_q=${first}`,
  );
  return found.find((person) => person.name === world.people[name].name)?.id as number;
};

const delegate = async (by: Name, to: Name, more: object = {}) =>
  must<{ id: string }>(by, 'POST', '/change-requests/delegations', { delegate: await idOf(to), ...more });

/** A request that names these people as approvers. */
const requestFor = async (...approvers: Name[]): Promise<ChangeRequest> => {
  const { documentId } = await createArticle();
  const request = await propose([edition(documentId, { summary: 'Better.' })]);
  const users = await Promise.all(approvers.map(idOf));
  await must('editor', 'PUT', `/change-requests/requests/${request.id}/approvers`, { users, groups: [] });
  return request;
};

const choosePerson = async (dialog: Locator, page: Page, label: string, name: string): Promise<void> => {
  const field = dialog.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(name.split(' ')[0] ?? '');
  await page.getByRole('option', { name }).click();
};

const fits = (page: Page): Promise<void> =>
  eventually(
    () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth <= 0),
    true,
  );

describe('delegations', () => {
  beforeEach(() => switchDelegations(true));
  afterEach(async () => {
    await switchDelegations(false);
    const all = await must<{ id: string }[]>(
      'admin',
      'GET',
      '/change-requests/delegations?scope=all&pageSize=100',
    );
    for (const { id } of all) await call('admin', 'DELETE', `/change-requests/delegations/${id}`);
  });

  scenario('one person delegates, the other reviews in that name, and everybody sees it', async (as) => {
    const request = await requestFor('reviewer');
    const rosa = await as('reviewer');
    await rosa.goto(LIST);
    await rosa.getByRole('link', { name: 'Delegations' }).click();
    await shows(rosa.getByText(/^You have not delegated your reviews\./));
    await button(header(rosa), 'Delegate reviews').click();
    const dialog = rosa.getByRole('dialog');
    await button(dialog, 'Delegate').click();
    await shows(dialog.getByText('Choose who reviews instead.'));
    await choosePerson(dialog, rosa, 'Who reviews instead', CAMILLE);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('At a conference');
    await button(dialog, 'Delegate').click();
    await shows(rosa.getByText('Reviews delegated'));
    const row = rosa.getByRole('row').filter({ hasText: CAMILLE });
    await shows(
      row.getByText('In effect'),
      row.getByText('Until it is ended'),
      row.getByText('At a conference'),
    );

    const camille = await as('contributor');
    await openRequest(camille, request.id);
    await button(header(camille), 'Review').click();
    await shows(camille.getByRole('dialog').getByText(`You review on behalf of ${ROSA}`));
    await button(camille.getByRole('dialog'), 'Cancel').click();
    await giveReview(camille, 'Approve');
    await shows(camille.getByText(`approved on behalf of ${ROSA}`));
    await openTab(camille, 'Reviews');
    await shows(camille.getByRole('listitem').filter({ hasText: `on behalf of ${ROSA}` }));

    await rosa.goto(`${LIST}?_q=${encodeURIComponent(request.title)}`);
    await shows(rosa.getByTitle(`1 approval: ${CAMILLE} on behalf of ${ROSA}`));
    await openRequest(rosa, request.id, 'reviews');
    await shows(rosa.getByText(`${CAMILLE} has reviewed this already for ${ROSA}.`));
  });

  scenario('who may review in several names chooses one', async (as) => {
    await delegate('reviewer', 'contributor');
    const request = await requestFor('reviewer', 'contributor');
    const camille = await as('contributor');
    await openRequest(camille, request.id);
    await button(header(camille), 'Review').click();
    const dialog = camille.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Ask for changes' }).click();
    await isDisabled(button(dialog, 'Send review'));
    await dialog.getByRole('combobox', { name: 'In the name of' }).click();
    await camille.getByRole('option', { name: `${CAMILLE} (you)` }).click();
    await hides(dialog.getByText(/^You review on behalf of/));
    await dialog.getByRole('combobox', { name: 'In the name of' }).click();
    await camille.getByRole('option', { name: ROSA }).click();
    await shows(dialog.getByText(`You review on behalf of ${ROSA}`));
    await isEnabled(button(dialog, 'Send review'));
    await button(dialog, 'Send review').click();
    await shows(camille.getByText(`asked for changes on behalf of ${ROSA}`));
  });

  scenario('is ended, edited and deleted, each after a question', async (as) => {
    await delegate('reviewer', 'contributor');
    const rosa = await as('reviewer');
    await rosa.goto(PAGE);
    const row = rosa.getByRole('row').filter({ hasText: CAMILLE });
    await button(row, `End now: ${CAMILLE} reviews for ${ROSA}`).click();
    await button(rosa.getByRole('alertdialog'), 'End now').click();
    await shows(row.getByText('Ended'));
    await button(row, `Edit: ${CAMILLE} reviews for ${ROSA}`).click();
    await rosa.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Was away');
    await button(rosa.getByRole('dialog'), 'Save').click();
    await shows(row.getByText('Was away'));
    await button(row, `Delete: ${CAMILLE} reviews for ${ROSA}`).click();
    await button(rosa.getByRole('alertdialog'), 'Delete delegation').click();
    await shows(rosa.getByText(/^You have not delegated your reviews\./));
  });

  scenario('is seen and not changed by the delegate, and by who manages both', async (as) => {
    await delegate('reviewer', 'contributor');
    const camille = await as('contributor');
    await camille.goto(PAGE);
    await shows(camille.getByText(/^You have not delegated your reviews\./));
    await camille.getByRole('tab', { name: 'Given to me' }).click();
    const row = camille.getByRole('row').filter({ hasText: ROSA });
    await shows(row.getByText('In effect'));
    await hides(row.getByRole('button'), camille.getByRole('tab', { name: 'Everybody’s' }));

    const admin = await as('admin');
    await admin.goto(PAGE);
    await admin.getByRole('tab', { name: 'Everybody’s' }).click();
    await shows(button(admin, `End now: ${CAMILLE} reviews for ${ROSA}`));
  });

  scenario('switched off: nothing leads to them, unless there are some, which say so', async (as) => {
    await switchDelegations(false);
    const rosa = await as('reviewer');
    await rosa.goto(LIST);
    await shows(rosa.getByRole('heading', { name: 'Change Requests', level: 1 }));
    await rosa.waitForLoadState('networkidle');
    await hides(rosa.getByRole('link', { name: 'Delegations' }));

    await switchDelegations(true);
    await delegate('reviewer', 'contributor');
    await switchDelegations(false);
    await rosa.goto(LIST);
    await rosa.getByRole('link', { name: 'Delegations' }).click();
    await shows(
      rosa.getByText('Delegations are switched off'),
      rosa.getByText('Switched off', { exact: true }),
    );
    await hides(button(rosa, 'Delegate reviews'));
  });

  const looks: Look[] = [
    { theme: 'light', width: 390, height: 844 },
    { theme: 'dark', width: 390, height: 844 },
    { theme: 'dark', width: 1440, height: 900 },
  ];
  for (const look of looks) {
    scenario(`page and dialog fit, ${look.theme}, ${look.width} px wide`, async (as) => {
      await delegate('reviewer', 'contributor', { reason: 'Donaudampfschifffahrt'.repeat(6) });
      const rosa = await as('reviewer', look);
      await rosa.goto(PAGE);
      await shows(rosa.getByText('In effect'));
      await fits(rosa);
      await button(rosa, 'Delegate reviews').click();
      const save = button(rosa.getByRole('dialog'), 'Delegate');
      await shows(save);
      const box = await save.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(look.width ?? 0);
    });
  }
});
