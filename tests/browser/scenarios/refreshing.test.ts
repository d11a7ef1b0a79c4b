import type { ChangeInput } from '../../../contracts/changes';
import { eventually, hides, isDisabled, isEnabled, must, scenario, shows } from '../harness';
import {
  articleAddress,
  button,
  createArticle,
  difference,
  edition,
  fromMenu,
  header,
  openArticle,
  openRequest,
  openTab,
  propose,
  readRequest,
  requestsPanel,
  review,
  unique,
  writeArticle,
} from '../steps';

/** Edits a proposal again, starting from its newest revision. */
const proposeAgain = async (change: string, data: ChangeInput['data'], fromRevision: number) =>
  must('editor', 'PUT', `/change-requests/changes/${change}`, { data, fromRevision });

describe('refreshing and comparing', () => {
  scenario('a refresh says what it will do, and what it costs, before it does it', async (as) => {
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    await review(request.id);
    await writeArticle(documentId, { body: 'Rewritten meanwhile.\n' });

    const editor = await as('editor');
    await openRequest(editor, request.id);
    await fromMenu(editor, 'Refresh from current content');
    const dialog = editor.getByRole('dialog');
    await shows(
      dialog.getByText('Takes in what was changed elsewhere.'),
      dialog.getByText('1 approval stops counting'),
    );
    expect((await readRequest(request.id)).changes[0]?.revision).toBe(1);
    await isEnabled(button(dialog, 'Refresh'));
    await button(dialog, 'Refresh').click();
    await dialog.waitFor({ state: 'hidden' });
    await hides(header(editor).getByText('Outdated', { exact: true }));
    expect((await readRequest(request.id)).changes[0]?.revision).toBe(2);
  });

  scenario('a conflict stops a refresh and leads to where it is resolved', async (as) => {
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    await writeArticle(documentId, { summary: 'Another summary.' });

    const editor = await as('editor');
    await openRequest(editor, request.id, 'changes');
    await editor.getByRole('button', { name: /^Refresh .* from the current content$/ }).click();
    const dialog = editor.getByRole('dialog');
    await shows(dialog.getByText('1 conflict has to be resolved first.'));
    await isDisabled(button(dialog, 'Refresh'));
    await dialog.getByRole('link', { name: 'Resolve conflicts' }).click();
    await shows(editor.getByRole('heading', { level: 1, name: /^Resolve conflicts: / }));
  });

  scenario('a change with nothing left says so, and proposes its edit again once it fits', async (as) => {
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    await writeArticle(documentId, { summary: 'New summary.' });

    const editor = await as('editor');
    const refresh = async (says: string) => {
      await fromMenu(editor, 'Refresh from current content');
      const dialog = editor.getByRole('dialog');
      await shows(dialog.getByText(says));
      await isEnabled(button(dialog, 'Refresh'));
      await button(dialog, 'Refresh').click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await openRequest(editor, request.id, 'changes');
    await refresh('Nothing is left to do: the content already is what was proposed.');
    await shows(
      editor.getByText('Nothing is left of this change'),
      editor.getByText(/or close the request\.$/),
    );

    await writeArticle(documentId, { summary: 'Old summary.' });
    await openRequest(editor, request.id, 'changes');
    await refresh('Proposes its last edit again.');
    await hides(editor.getByText('Nothing is left of this change'));
    expect((await readRequest(request.id)).changes[0]).toMatchObject({ type: 'edition', conflicts: 0 });
  });

  scenario('other requests on the document are listed with what would collide', async (as) => {
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    const colliding = await propose([edition(documentId, { summary: 'Third summary.' })]);
    const harmless = await propose([edition(documentId, { body: 'Another body.\n' })]);

    const editor = await as('editor');
    await openRequest(editor, request.id, 'checks');
    const entry = (title: string) => editor.getByRole('listitem').filter({ hasText: title }).last();
    await shows(
      entry(colliding.title).getByText('Would conflict in 1 place:'),
      entry(colliding.title).getByRole('link', { name: /› summary$/ }),
      entry(harmless.title).getByText('Would not conflict with this request.'),
    );
  });

  scenario('any two states can be compared, and what is new since the last review', async (as) => {
    const { documentId } = await createArticle({ summary: 'At first.', body: 'Body.\n' });
    const request = await propose([edition(documentId, { summary: 'As reviewed.' })]);
    const change = request.changes[0]?.id ?? '';
    const reviewer = await as('reviewer');
    await openRequest(reviewer, request.id, 'changes');
    await shows(difference(reviewer, 'summary'));
    await hides(button(reviewer, 'Since my last review'));
    await review(request.id, 'changes_requested');
    await proposeAgain(change, { summary: 'As reviewed.', body: 'Added later.\n' }, 1);

    await openRequest(reviewer, request.id, 'changes');
    await shows(difference(reviewer, 'summary'), difference(reviewer, 'body'));
    await button(reviewer, 'Since my last review').click();
    await hides(difference(reviewer, 'summary'));
    await shows(difference(reviewer, 'body').getByText('Added later.'));
    await eventually(() => new URL(reviewer.url()).searchParams.get('from'), '1');
    await button(reviewer, 'Swap the two sides').click();
    await eventually(() => new URL(reviewer.url()).searchParams.get('to'), '1');

    await button(reviewer, '2 revisions').click();
    await button(reviewer, 'See what revision 1 changed').click();
    await shows(difference(reviewer, 'summary').getByText('As reviewed.'));
    await hides(difference(reviewer, 'body'));
  });

  scenario('badges follow when somebody comes back to the window', async (as) => {
    const title = unique('Watched');
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })], { title });
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await shows(requestsPanel(editor).getByText(title));
    await writeArticle(documentId, { summary: 'Another summary.' });
    await hides(requestsPanel(editor).getByText('1 conflict'));
    await editor.waitForTimeout(2000);
    await editor.evaluate(() => window.dispatchEvent(new Event('focus')));
    await shows(requestsPanel(editor).getByText('1 conflict'));
    expect(editor.url()).toContain(articleAddress(documentId).split('?')[0]);

    await openRequest(editor, request.id);
    await openTab(editor, 'Changes');
    await shows(editor.getByRole('link', { name: /^Resolve conflicts of / }));
  });
});
