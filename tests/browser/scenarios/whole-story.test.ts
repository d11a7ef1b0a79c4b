import { eventually, hides, PASSWORD, scenario, shows, world } from '../harness';
import {
  button,
  createArticle,
  difference,
  field,
  giveReview,
  hasStatus,
  LIST,
  liveArticle,
  openArticle,
  openTab,
  publish,
  requestsPanel,
  saveAsChangeRequest,
  unique,
} from '../steps';

const published = { name: 'Published' };

describe('from an edit to what readers see', () => {
  scenario('an edit is proposed, reviewed and published', async (as) => {
    const before = unique('Before');
    const after = unique('After');
    const request = unique('A better title');
    const { documentId } = await createArticle({ title: before });

    const editor = await as('editor', { isSignedOut: true });
    await editor.goto('/admin/auth/login');
    await editor.getByRole('textbox', { name: 'Email' }).fill(world.people.editor.email);
    await editor.getByLabel('Password*', { exact: true }).fill(PASSWORD);
    await button(editor, 'Login').click();
    await shows(editor.getByRole('link', { name: 'Change Requests' }));
    await openArticle(editor, documentId);
    await field(editor, 'title').fill(after);
    await saveAsChangeRequest(editor, request);
    expect(await field(editor, 'title').inputValue()).toBe(before);
    await shows(requestsPanel(editor).getByRole('link', { name: request }));
    expect((await liveArticle(documentId))?.title).toBe(before);

    const reviewer = await as('reviewer');
    await reviewer.goto(LIST);
    await reviewer.getByRole('tab', { name: 'To review' }).click();
    await reviewer.getByRole('link', { name: request }).click();
    await hasStatus(reviewer, 'ready_for_review');
    await openTab(reviewer, 'Changes');
    await shows(
      difference(reviewer, 'title').getByText(before),
      difference(reviewer, 'title').getByText(after),
    );
    await giveReview(reviewer, 'Approve', 'Reads **much** better.');
    await hasStatus(reviewer, 'ready_for_merging');
    await openTab(reviewer, 'Reviews');
    await shows(reviewer.getByText('Reads much better.'));
    expect((await liveArticle(documentId))?.title).toBe(before);

    const publisher = await as('publisher');
    await openArticle(publisher, documentId);
    await publisher.getByRole('tab', published).click();
    await eventually(() => field(publisher, 'title').inputValue(), before);
    await requestsPanel(publisher).getByRole('link', { name: request }).click();
    await publish(publisher, 'The entry is updated and goes live.');
    expect((await liveArticle(documentId))?.title).toBe(after);

    await openTab(publisher, 'Changes');
    await publisher.getByRole('link', { name: 'Open entry' }).click();
    await eventually(() => field(publisher, 'title').inputValue(), after);
    await publisher.getByRole('tab', published).click();
    await shows(publisher.getByRole('tab', { ...published, selected: true }));
    await eventually(() => field(publisher, 'title').inputValue(), after);
    await shows(requestsPanel(publisher).getByText('No open change requests'));
    await hides(requestsPanel(publisher).getByRole('link', { name: request }));
  });
});
