import type { Page } from 'playwright-core';

import { call, eventually, hides, isDisabled, isEnabled, scenario, shows, world } from '../harness';
import {
  ARTICLE,
  button,
  createArticle,
  edition,
  field,
  fromMenu,
  hasStatus,
  header,
  LIST,
  openArticle,
  openRequest,
  pick,
  propose,
  requestTitled,
  review,
  saveAsChangeRequest,
  saveButton,
  unique,
} from '../steps';

/** The disabled primary button says in words why it is disabled. */
const isDisabledBecause = async (page: Page, name: string, reason: RegExp): Promise<void> => {
  const primary = button(header(page), name);
  await isDisabled(primary);
  const described = await primary.getAttribute('aria-describedby');
  await shows(page.locator(`[id="${described}"]`).filter({ hasText: reason }));
};

describe('people and what they may do', () => {
  scenario('a contributor has an enabled form with one way to save', async (as) => {
    const { documentId } = await createArticle();
    const title = unique('From a contributor');
    const contributor = await as('contributor');
    await openArticle(contributor, documentId);
    await eventually(() => field(contributor, 'summary').isEditable(), true);
    await field(contributor, 'summary').fill('Readers asked for it.');
    await hides(button(contributor, 'Save'), button(contributor, 'Publish'));
    await saveAsChangeRequest(contributor, title);
    const request = await requestTitled(title);
    expect(request.changes).toEqual([expect.objectContaining({ type: 'edition', documentId })]);

    const path = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    expect((await call('contributor', 'PUT', `${path}?locale=en`, { summary: 'Directly' })).status).toBe(403);
    expect(
      (await call('contributor', 'POST', `${path}/actions/publish?locale=en`, { summary: 'Directly' }))
        .status,
    ).toBe(403);
  });

  scenario('the keys for saving open the dialog where it is the only way', async (as) => {
    const { documentId } = await createArticle();
    const contributor = await as('contributor');
    await openArticle(contributor, documentId);
    await field(contributor, 'summary').fill('Typed.');
    await isEnabled(saveButton(contributor));
    await contributor.keyboard.press('Control+s');
    await shows(contributor.getByRole('dialog', { name: 'Save as change request' }));
  });

  scenario('an author invites somebody to edit with them', async (as) => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { summary: 'Written together.' })]);
    const editor = await as('editor');
    await openRequest(editor, id);
    await shows(editor.getByText('Nobody is invited.'));
    await button(editor, 'Edit collaborators').click();
    const dialog = editor.getByRole('dialog', { name: 'Edit collaborators' });
    await pick(editor, dialog, 'Collaborators', 'camille', world.people.contributor.name);
    await button(dialog, 'Save').click();
    await shows(editor.getByText('Collaborators saved'));
    await shows(
      editor.getByRole('region', { name: 'Collaborators' }).getByText(world.people.contributor.name),
    );

    const contributor = await as('contributor');
    await openRequest(contributor, id);
    await shows(button(contributor, 'Edit title'));
    await hides(button(contributor, 'Edit collaborators'), button(contributor, 'Edit approvers'));
  });

  scenario('somebody who sees no article sees none of their requests', async (as) => {
    const { documentId } = await createArticle();
    const { id, title } = await propose([edition(documentId, { summary: 'Not for everybody.' })]);
    const outsider = await as('outsider');
    await outsider.goto('/admin');
    await outsider.getByRole('link', { name: 'Change Requests' }).click();
    await shows(outsider.getByText(/^There are no change requests yet\./));
    await hides(outsider.getByText(title));
    await outsider.getByRole('tab', { name: 'To review' }).click();
    await shows(outsider.getByText('Nothing is waiting for your review.'));
    await outsider.goto(`${LIST}/${id}`);
    await shows(outsider.getByText('This does not exist, or you may not see it.'));
    await hides(outsider.getByText(title));
  });

  scenario('buttons say why they are disabled', async (as) => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { summary: 'Better.' })]);
    const editor = await as('editor');
    await openRequest(editor, id);
    await isDisabledBecause(editor, 'Review', /approve/i);
    const reviewer = await as('reviewer');
    await openRequest(reviewer, id);
    await review(id);
    await reviewer.reload();
    await hasStatus(reviewer, 'ready_for_merging');
    await isDisabledBecause(reviewer, 'Publish changes', /update|edit|publish|write/i);
  });

  scenario('each status has its button; closing asks first', async (as) => {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { summary: 'Better.' })], { draft: true });
    const editor = await as('editor');
    await openRequest(editor, id);
    await hasStatus(editor, 'draft');
    await button(header(editor), 'Mark as ready for review').click();
    await hasStatus(editor, 'ready_for_review');
    await fromMenu(editor, 'Convert to draft');
    await hasStatus(editor, 'draft');

    const question = editor.getByRole('alertdialog', { name: 'Close this change request?' });
    await fromMenu(editor, 'Close change request');
    await shows(question);
    await button(question, 'Cancel').click();
    await hides(question);
    await hasStatus(editor, 'draft');
    await fromMenu(editor, 'Close change request');
    await button(question, 'Close change request').click();
    await hasStatus(editor, 'closed');
    await button(header(editor), 'Reopen').click();
    await hasStatus(editor, 'ready_for_review');
    await hides(button(header(editor), 'Reopen'));
  });
});
