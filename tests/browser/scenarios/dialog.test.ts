import { hides, holds, scenario, shows } from '../harness';
import {
  button,
  createArticle,
  createRequest,
  edition,
  field,
  openArticle,
  openDialog,
  propose,
  readRequest,
  requestTitled,
  setStatus,
  unique,
} from '../steps';

describe('the dialog', () => {
  scenario('a change is added to a request that is found by number and by title', async (as) => {
    const { documentId } = await createArticle();
    const other = await createArticle();
    const request = await propose([edition(other.documentId, { summary: 'Another one.' })], {
      title: unique('Spring cleaning'),
    });

    const editor = await as('editor');
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('Part of the spring cleaning.');
    const dialog = await openDialog(editor);
    await dialog.getByRole('radio', { name: 'Existing change request' }).click();
    const search = dialog.getByRole('searchbox', { name: 'Search open change requests' });
    const found = dialog.getByRole('radio', { name: request.title });
    await search.fill('nothing is called like this');
    await shows(dialog.getByText('No open change request matches.'));
    await search.fill(`#${request.number}`);
    await shows(found);
    await search.fill(request.title.toUpperCase());
    await shows(found);
    await found.click();
    await button(dialog, 'Add to change request').click();
    await shows(editor.getByText(`Saved to change request #${request.number}: ${request.title}`));
    await shows(editor.getByRole('link', { name: `Open #${request.number}` }));

    const { changes } = await readRequest(request.id);
    expect(changes.map((change) => change.documentId).sort()).toEqual([documentId, other.documentId].sort());
  });

  scenario('a refusal is shown in the dialog, and nothing that was typed is lost', async (as) => {
    const { documentId } = await createArticle();
    const other = await createArticle();
    const request = await propose([edition(other.documentId, { summary: 'Another one.' })]);
    const title = unique('Typed before');

    const editor = await as('editor');
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('What I typed.');
    const dialog = await openDialog(editor);
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
    await dialog.getByRole('radio', { name: 'Existing change request' }).click();
    await dialog.getByRole('searchbox').fill(String(request.number));
    await dialog.getByRole('radio', { name: request.title }).click();
    await setStatus(request.id, 'closed', 'admin');
    await button(dialog, 'Add to change request').click();
    await shows(dialog.getByRole('alert').getByText(/closed/));
    await dialog.getByRole('radio', { name: 'New change request' }).click();
    await holds(dialog.getByRole('textbox', { name: 'Title' }), title);
    await button(dialog, 'Cancel').click();
    await hides(dialog);
    await holds(field(editor, 'summary'), 'What I typed.');

    await openDialog(editor);
    await createRequest(editor, title);
    expect((await requestTitled(title)).changes).toEqual([expect.objectContaining({ documentId })]);
  });

  scenario('what the server finds wrong is shown at the field', async (as) => {
    const { documentId } = await createArticle();
    const editor = await as('editor');
    await openArticle(editor, documentId);
    const tooLong = 'word '.repeat(110);
    await field(editor, 'summary').fill(tooLong);
    const dialog = await openDialog(editor);
    await button(dialog, 'Create change request').click();
    await shows(dialog.getByRole('alert').getByText('summary'));
    await button(dialog, 'Show at the fields').click();
    await hides(dialog);
    await holds(field(editor, 'summary'), tooLong);
    await shows(editor.getByText(/at most 500 characters|500/));
  });

  scenario('other open requests on the document are listed, folded', async (as) => {
    const { documentId } = await createArticle();
    const request = await propose([edition(documentId, { summary: 'First come.' })]);
    const editor = await as('editor');
    await openArticle(editor, documentId);
    await field(editor, 'summary').fill('Second come.');
    const dialog = await openDialog(editor);
    await hides(dialog.getByRole('link', { name: request.title }));
    await button(dialog, '1 other open change request on this document').click();
    await shows(dialog.getByRole('link', { name: request.title }));
  });
});
