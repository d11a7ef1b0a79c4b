/** A request becomes one per entry: what it will be is said before, and found afterwards, also under the old address. */
import { hides, scenario, shows } from '../harness';
import {
  button,
  createArticle,
  edition,
  fromMenu,
  hasStatus,
  LIST,
  openRequest,
  propose,
  readRequest,
  requestsTitled,
  review,
  unique,
} from '../steps';

describe('splitting a request', () => {
  scenario('an author splits it and goes on with one of the parts', async (as) => {
    const [first, second] = [await createArticle(), await createArticle()];
    const title = unique('Two things');
    const labels = [unique('First entry'), unique('Second entry')];
    const request = await propose(
      [edition(first.documentId, { title: labels[0] }), edition(second.documentId, { title: labels[1] })],
      { title },
    );
    await review(request.id);
    const editor = await as('editor');
    await openRequest(editor, request.id);
    await hasStatus(editor, 'ready_for_merging');
    await fromMenu(editor, 'Split');
    const dialog = editor.getByRole('alertdialog');
    await shows(dialog.getByText('Split into 2 change requests?'));
    for (const label of labels) await shows(dialog.getByRole('listitem').filter({ hasText: label }));
    await button(dialog, 'Split').click();

    await shows(editor.getByRole('heading', { name: 'This change request was split' }));
    const parts = await requestsTitled(title);
    expect(parts).toHaveLength(2);
    for (const { number } of parts) await shows(editor.getByRole('link', { name: `#${number} ${title}` }));
    const part = parts.find(({ targets }) => targets.labels[0] === labels[0]);
    await editor.getByRole('link', { name: `#${part?.number} ${title}` }).click();
    await hasStatus(editor, 'ready_for_review');
    await shows(editor.getByText(`split this off change request #${request.number}`));
    expect((await readRequest(part?.id ?? '')).changes).toHaveLength(1);

    await editor.getByRole('definition').getByRole('link', { name: 'Another change request' }).click();
    await shows(editor.getByRole('heading', { name: 'This change request was split' }));
  });

  scenario('it is not offered to others, nor for one entry', async (as) => {
    const { documentId } = await createArticle();
    const single = await propose([edition(documentId, { summary: 'One' })]);
    const editor = await as('editor');
    await openRequest(editor, single.id);
    await button(editor, 'More actions').click();
    await shows(editor.getByRole('menuitem', { name: 'Close' }));
    await hides(editor.getByRole('menuitem', { name: 'Split' }));

    const other = await createArticle();
    const double = await propose([
      edition(documentId, { summary: 'One' }),
      edition(other.documentId, { summary: 'Two' }),
    ]);
    const reviewer = await as('reviewer');
    await reviewer.goto(`${LIST}/${double.id}`);
    await button(reviewer, 'More actions').click();
    await shows(reviewer.getByRole('menuitem', { name: 'Copy link' }));
    await hides(reviewer.getByRole('menuitem', { name: 'Split' }));
  });
});
