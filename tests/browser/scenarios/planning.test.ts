import type { Locator } from 'playwright-core';

import type { ChangeRequest } from '../../../contracts/requests';
import { must, scenario, shows, hides } from '../harness';
import {
  button,
  createArticle,
  edition,
  field,
  header,
  LIST,
  openArticle,
  openDialog,
  openRequest,
  openTab,
  propose,
  requestDialog,
  review,
} from '../steps';

const proposed = async (): Promise<ChangeRequest> =>
  propose([edition((await createArticle()).documentId, { summary: 'Better.' })]);

/** Next year on the 24th of December, at half past two, on the person's clock. */
const YEAR = new Date().getFullYear() + 1;

const pick = async (scope: Locator): Promise<void> => {
  const day = scope.getByRole('combobox', { name: 'Date' });
  await day.fill(`12/24/${YEAR}`);
  await day.press('Tab');
  const time = scope.getByRole('combobox', { name: 'Time' });
  await time.fill('14:30');
  await time.press('Enter');
};

const PLANNED = new RegExp(`Dec 24, ${YEAR}, 2:30\\sPM`);

describe('publishing at a planned time', () => {
  scenario('its author plans it on the request page, everybody sees it, and it is taken back', async (as) => {
    const request = await proposed();
    const page = await as('editor');
    await openRequest(page, request.id);
    await shows(page.getByText('Not planned'));
    await button(page.getByRole('main'), 'Plan when it is published').click();
    const dialog = page.getByRole('dialog');
    await pick(dialog);
    await button(dialog, 'Plan').click();
    await dialog.waitFor({ state: 'hidden' });
    await shows(header(page).getByText(/^Planned for Dec 24, 2:30\sPM$/));
    await shows(
      page.getByRole('listitem').filter({ hasText: 'planned to publish it on' }),
      page.getByText(/but would not be published like this/),
    );

    const reviewer = await as('reviewer');
    await reviewer.goto(`${LIST}?_q=${encodeURIComponent(request.title)}`);
    await shows(reviewer.getByText(/^Planned for Dec 24, 2:30\sPM$/));
    await openRequest(reviewer, request.id);
    await shows(reviewer.getByText(PLANNED));
    await hides(button(reviewer.getByRole('main'), 'Plan when it is published'));
    await openTab(reviewer, 'Checks');
    await shows(reviewer.getByText(/but would not be published like this/));

    await button(page.getByRole('main'), 'Publish by hand instead').click();
    await shows(page.getByText('Not planned'));
    await hides(header(page).getByText(/^Planned for/));
  });

  scenario('publishing by hand before that time says that it was planned', async (as) => {
    const request = await proposed();
    await review(request.id);
    await must('editor', 'PUT', `/change-requests/requests/${request.id}`, {
      mergeAt: new Date(YEAR, 11, 24, 14, 30).toISOString(),
    });
    const page = await as('publisher');
    await openRequest(page, request.id);
    await button(header(page), 'Publish changes').click();
    await shows(page.getByRole('dialog').getByText(/^It is planned to be published by itself on Dec 24/));
  });

  scenario('a time that is over is refused where it is typed', async (as) => {
    const request = await proposed();
    const page = await as('editor');
    await openRequest(page, request.id);
    await button(page.getByRole('main'), 'Plan when it is published').click();
    const dialog = page.getByRole('dialog');
    const day = dialog.getByRole('combobox', { name: 'Date' });
    await day.fill('01/02/2020');
    await day.press('Tab');
    await button(dialog, 'Plan').click();
    await shows(dialog.getByText('This time is over: choose one in the future.'));
  });

  scenario('a time is given when the request is made', async (as) => {
    const { documentId } = await createArticle();
    const page = await as('editor');
    await openArticle(page, documentId);
    await field(page, 'summary').fill('Better, later.');
    await openDialog(page);
    const dialog = requestDialog(page);
    const title = `Later ${documentId}`;
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await pick(dialog);
    await dialog.getByRole('button', { name: 'Create change request' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const [made] = await must<ChangeRequest[]>(
      'editor',
      'GET',
      `/change-requests/requests?_q=${encodeURIComponent(title)}`,
    );
    // The browser's clock is Berlin's.
    expect(made?.mergeAt).toBe(`${YEAR}-12-24T13:30:00.000Z`);
  });
});
