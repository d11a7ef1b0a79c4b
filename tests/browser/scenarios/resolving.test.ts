import type { Locator, Page } from 'playwright-core';

import { eventually, hides, holds, isDisabled, must, scenario, shows } from '../harness';
import {
  ARTICLE,
  button,
  choice,
  createArticle,
  edition,
  hasStatus,
  header,
  liveArticle,
  openConflicts,
  openRequest,
  openTab,
  propose,
  publish,
  readRequest,
  review,
  saveDecisions,
  subject,
  unique,
  writeArticle,
} from '../steps';

const PARAGRAPHS = Array.from({ length: 24 }, (_, index) => `Paragraph ${index + 1}.`);

/** A long text in which some paragraphs are other ones. */
const bodyWith = (changed: Record<number, string>): string =>
  `${PARAGRAPHS.map((paragraph, index) => changed[index + 1] ?? paragraph).join('\n\n')}\n`;

/** A request of the editor's and a direct edit of the publisher's that collide in the title and twice in the body. */
const collide = async () => {
  const { documentId } = await createArticle({ body: bodyWith({}) });
  const titles = { mine: unique('Proposed title'), theirs: unique('Published title') };
  const request = await propose([
    edition(documentId, {
      title: titles.mine,
      body: bodyWith({ 3: 'Third, as proposed.', 20: 'Twentieth, as proposed.' }),
      summary: 'Only proposed.',
    }),
  ]);
  await writeArticle(documentId, {
    title: titles.theirs,
    body: bodyWith({
      3: 'Third, as published.',
      10: 'Tenth, only published.',
      20: 'Twentieth, as published.',
    }),
  });
  return { documentId, request, titles, change: request.changes[0]?.id ?? '' };
};

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Radio buttons choose what an arrow key reaches while it is held, as a finger holds it. */
const KEY_HELD = 80;

/** From the focused radio button on, as arrow keys go: each one that they pass is chosen until the next one. */
const chooseByArrows = async (page: Page, ...passed: Locator[]): Promise<void> => {
  for (const radio of passed) {
    await page.keyboard.press('ArrowDown', { delay: KEY_HELD });
    await eventually(() => radio.getAttribute('aria-checked'), 'true');
  }
};

describe('resolving conflicts', () => {
  scenario(
    'one kept, one as published, one written anew, by keyboard, seen before it is saved',
    async (as) => {
      const { documentId, request, titles } = await collide();
      await review(request.id);

      const editor = await as('editor');
      await openRequest(editor, request.id);
      await shows(editor.getByText('3 conflicts with what was changed elsewhere'));
      await editor.getByRole('link', { name: 'Resolve conflicts' }).click();
      await shows(editor.getByRole('heading', { level: 1, name: /^Resolve conflicts: / }));
      await shows(header(editor).getByText('3 of 3 conflicts left'));
      await isDisabled(button(editor, 'Save decisions'));
      await eventually(() => editor.getByRole('radio', { checked: true }).count(), 0);

      const title = subject(editor, 'title');
      const body = subject(editor, 'body');
      const next = button(editor, 'Next undecided');
      await next.focus();
      await editor.keyboard.press('Enter');
      await eventually(() => hasFocus(choice(title, 'request')), true);
      await editor.keyboard.press('Space');
      await shows(header(editor).getByText('2 of 3 conflicts left'));

      await next.focus();
      await editor.keyboard.press('Enter');
      await eventually(() => hasFocus(choice(body, 'request')), true);
      await chooseByArrows(editor, choice(body, 'published'));
      await shows(header(editor).getByText('1 of 3 conflicts left'));

      await next.focus();
      await editor.keyboard.press('Enter');
      await eventually(() => hasFocus(choice(body, 'request', 1)), true);
      await chooseByArrows(editor, choice(body, 'published', 1), choice(body, 'custom', 1));
      const own = body.getByRole('textbox');
      await holds(own, 'Twentieth, as proposed.\n');
      await editor.keyboard.press('Tab');
      await eventually(() => hasFocus(own), true);
      await editor.keyboard.press('Control+a');
      await editor.keyboard.type('Twentieth, in words of both.');
      await shows(header(editor).getByText('0 of 3 conflicts left'));

      await button(editor, 'Preview').click();
      const preview = editor.getByRole('dialog');
      await shows(
        preview.getByText('With these decisions, publishing changes this:'),
        preview.getByText('Twentieth, in words of both.'),
        preview.getByText('Only proposed.'),
      );
      await hides(preview.getByText('Third, as proposed.'));
      await preview.getByRole('button', { name: 'Close' }).last().click();
      expect((await readRequest(request.id)).changes[0]?.revision).toBe(1);

      await saveDecisions(editor, { confirms: true });
      await shows(editor.getByText(`Conflicts of ${titles.mine} resolved`));
      await hides(editor.getByText('3 conflicts with what was changed elsewhere'));
      await openTab(editor, 'Overview');
      await shows(editor.getByText(`fixed the conflicts of “${titles.mine}”`));

      await review(request.id);
      const publisher = await as('publisher');
      await openRequest(publisher, request.id);
      await hasStatus(publisher, 'ready_for_merging');
      await publish(publisher, 'The entry is updated and goes live.');
      expect(await liveArticle(documentId)).toMatchObject({
        title: titles.mine,
        summary: 'Only proposed.',
        body: bodyWith({
          3: 'Third, as published.',
          10: 'Tenth, only published.',
          20: 'Twentieth, in words of both.',
        }),
      });
    },
  );

  scenario('a text edited as a whole is saved as it stands', async (as) => {
    const { documentId, request, change } = await collide();
    const editor = await as('editor');
    await openConflicts(editor, request.id, change);
    const body = subject(editor, 'body');
    await choice(body, 'published').click();
    await button(body, 'Edit the whole text').click();
    const whole = body.getByRole('textbox', { name: 'Whole text of body' });
    const merged = { 3: 'Third, as published.', 10: 'Tenth, only published.', 20: 'Twentieth, as proposed.' };
    await holds(whole, bodyWith(merged));
    await whole.fill(bodyWith({ ...merged, 1: 'First, while at it.' }));
    await choice(subject(editor, 'title'), 'published').click();
    await saveDecisions(editor);
    await shows(editor.getByText(/^Conflicts of .* resolved$/));

    await review(request.id);
    const publisher = await as('publisher');
    await openRequest(publisher, request.id);
    await publish(publisher, 'The entry is updated and goes live.');
    expect((await liveArticle(documentId))?.body).toBe(bodyWith({ ...merged, 1: 'First, while at it.' }));
  });

  scenario('what moved meanwhile is asked again, the rest of the decisions stays', async (as) => {
    const { documentId, request, change } = await collide();
    const editor = await as('editor');
    await openConflicts(editor, request.id, change);
    await button(editor, 'Keep all from the request').click();
    await shows(header(editor).getByText('0 of 3 conflicts left'));
    await writeArticle(documentId, { title: unique('Published once more') });
    await saveDecisions(editor);
    await shows(
      editor.getByText('The content changed while you were deciding'),
      header(editor).getByText('1 of 3 conflicts left'),
    );
    await eventually(() => editor.getByRole('radio', { checked: true }).count(), 2);

    await editor.getByRole('link', { name: `#${request.number} ${request.title}` }).click();
    await shows(editor.getByText('Leave without saving?'));
    await button(editor.getByRole('alertdialog'), 'Cancel').click();
    await choice(subject(editor, 'title'), 'request').click();
    await saveDecisions(editor);
    await shows(editor.getByText(/^Conflicts of .* resolved$/));
    await openConflicts(editor, request.id, change);
    await shows(editor.getByText('There is no conflict here, or not any more.'));
  });

  scenario('leaving with decisions unsaved asks first, and then leaves', async (as) => {
    const { request, change } = await collide();
    const editor = await as('editor');
    await openConflicts(editor, request.id, change);
    await button(editor, 'Keep all as published').click();
    await editor.getByRole('link', { name: `#${request.number} ${request.title}` }).click();
    await shows(editor.getByText('Leave without saving?'));
    await button(editor.getByRole('alertdialog'), 'Leave').click();
    await shows(editor.getByRole('tab', { name: /^Changes/, selected: true }));
    expect((await readRequest(request.id)).changes[0]).toMatchObject({ revision: 1, conflicts: 3 });
  });

  scenario('an entry that was deleted meanwhile is brought back', async (as) => {
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    const change = request.changes[0]?.id ?? '';
    const document = `/content-manager/collection-types/${ARTICLE}/${documentId}`;
    await must('admin', 'DELETE', `${document}?locale=en`);

    const editor = await as('editor');
    await openConflicts(editor, request.id, change);
    await shows(editor.getByText('This entry was deleted while the request was open.'));
    await editor.getByRole('radio', { name: /^Bring it back with the request’s content/ }).click();
    await saveDecisions(editor);
    await shows(editor.getByText(/^Conflicts of .* resolved$/));
    expect((await readRequest(request.id)).changes[0]).toMatchObject({ type: 'creation', conflicts: 0 });
  });

  scenario('all conflicts of a request are settled the same way at once', async (as) => {
    const articles = [await createArticle({ summary: 'Old.' }), await createArticle({ summary: 'Old.' })];
    const request = await propose(
      articles.map(({ documentId }) => edition(documentId, { summary: 'Proposed.', body: 'Proposed.\n' })),
    );
    for (const { documentId } of articles) await writeArticle(documentId, { summary: 'Published.' });

    const editor = await as('editor');
    await openRequest(editor, request.id);
    await button(editor, 'Keep all as it is now').click();
    const dialog = editor.getByRole('alertdialog');
    await shows(dialog.getByText(/^In all 2 conflicts, the content stays as it is now/));
    await button(dialog, 'Keep all as it is now').click();
    await shows(editor.getByText('2 conflicts resolved'));
    await hides(editor.getByText('2 conflicts with what was changed elsewhere'));

    await review(request.id);
    const publisher = await as('publisher');
    await openRequest(publisher, request.id);
    await publish(publisher, 'The entry is updated and goes live.');
    for (const { documentId } of articles) {
      expect(await liveArticle(documentId)).toMatchObject({ summary: 'Published.', body: 'Proposed.\n' });
    }
  });

  scenario('others see the conflicts and why they cannot resolve them', async (as) => {
    const { request, change } = await collide();
    const reviewer = await as('reviewer');
    await openRequest(reviewer, request.id);
    await shows(reviewer.getByText(/An author has to decide what to keep/));
    await hides(reviewer.getByRole('link', { name: /^Resolve conflicts/ }));
    await openConflicts(reviewer, request.id, change);
    await shows(reviewer.getByText('You can look at these conflicts but not resolve them'));
    await isDisabled(choice(subject(reviewer, 'title'), 'request'));
    await hides(button(reviewer, 'Save decisions'));
  });
});
