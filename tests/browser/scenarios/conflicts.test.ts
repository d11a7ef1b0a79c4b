import { call, hides, holds, scenario, shows } from '../harness';
import {
  button,
  createArticle,
  edition,
  field,
  hasStatus,
  header,
  LIST,
  liveArticle,
  openArticle,
  openRequest,
  openTab,
  propose,
  publish,
  requestsPanel,
  review,
  unique,
  writeArticle,
} from '../steps';

describe('documents that move on meanwhile', () => {
  scenario('another part changed: outdated, and both edits are kept', async (as) => {
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    await review(request.id);
    await writeArticle(documentId, { body: 'Rewritten meanwhile.\n' });

    const publisher = await as('publisher');
    await publisher.goto(`${LIST}?_q=${encodeURIComponent(request.title)}`);
    const row = publisher.getByRole('row').filter({ hasText: request.title });
    await shows(row.getByText('Outdated', { exact: true }));
    await row.getByRole('link', { name: request.title }).click();
    await shows(header(publisher).getByText('Outdated', { exact: true }));
    await openTab(publisher, 'Checks');
    await shows(publisher.getByText(/changed elsewhere meanwhile, in other parts: both edits are kept\./));
    await publish(publisher, 'The entry is updated and goes live.');
    expect(await liveArticle(documentId)).toMatchObject({
      summary: 'New summary.',
      body: 'Rewritten meanwhile.\n',
    });
  });

  scenario('the same part changed: a conflict that cannot be published, and a way out', async (as) => {
    const title = unique('Taken from what is live');
    const { documentId } = await createArticle({ summary: 'Old summary.' });
    const request = await propose([edition(documentId, { summary: 'New summary.' })]);
    await review(request.id);
    await writeArticle(documentId, { summary: 'Another summary.' });

    const editor = await as('editor');
    await openArticle(editor, documentId);
    await shows(requestsPanel(editor).getByText('1 conflict'));
    await openRequest(editor, request.id, 'checks');
    await hasStatus(editor, 'ready_for_review');
    await shows(
      header(editor).getByText('1 conflict'),
      editor.getByText(/check(s have| has) not passed yet\.$/),
    );
    await shows(
      editor.getByText(/changed elsewhere meanwhile\.$/).or(editor.getByText(/was changed differently\.$/)),
    );
    await shows(editor.getByRole('link', { name: /^Resolve conflicts of / }));
    const refused = await call('publisher', 'POST', `/change-requests/requests/${request.id}/merge`, {});
    expect(refused.status).toBe(409);
    expect((await liveArticle(documentId))?.summary).toBe('Another summary.');

    await openTab(editor, 'Changes');
    await editor.getByRole('link', { name: 'Edit proposal' }).click();
    await holds(field(editor, 'summary'), 'New summary.');
    await field(editor, 'summary').fill('Another summary.');
    await field(editor, 'title').fill(title);
    await button(editor, `Save to change request #${request.number}`).click();
    await shows(editor.getByText(`Saved to change request #${request.number}`, { exact: true }));
    await review(request.id);
    const publisher = await as('publisher');
    await openRequest(publisher, request.id);
    await hasStatus(publisher, 'ready_for_merging');
    await hides(header(publisher).getByText('1 conflict'));
    await publish(publisher, 'The entry is updated and goes live.');
    expect(await liveArticle(documentId)).toMatchObject({ title, summary: 'Another summary.' });
  });
});
