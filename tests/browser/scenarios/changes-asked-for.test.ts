import { eventually, holds, isEnabled, scenario, shows } from '../harness';
import {
  button,
  createArticle,
  edition,
  field,
  giveReview,
  hasStatus,
  liveArticle,
  openRequest,
  openTab,
  propose,
  publish,
  readRequest,
  unique,
} from '../steps';

describe('a review that asks for changes', () => {
  scenario(
    'the proposal is edited inside its request; approvals before do not count any more',
    async (as) => {
      const [first, second] = [unique('First proposal'), unique('Second proposal')];
      const { documentId, title } = await createArticle();
      const request = await propose([edition(documentId, { title: first })]);

      const reviewer = await as('reviewer');
      await openRequest(reviewer, request.id);
      await giveReview(reviewer, 'Ask for changes', 'Too short.');
      await hasStatus(reviewer, 'ready_for_review');
      const colleague = await as('reviewer2');
      await openRequest(colleague, request.id);
      await giveReview(colleague, 'Approve');

      const editor = await as('editor');
      await openRequest(editor, request.id, 'reviews');
      await shows(editor.getByText('Too short.'));
      await openTab(editor, 'Changes');
      await editor.getByRole('link', { name: 'Edit proposal' }).click();
      const save = button(editor, `Save to change request #${request.number}`);
      await holds(field(editor, 'title'), first);
      await field(editor, 'title').fill(second);
      await isEnabled(save);
      await save.click();
      await shows(editor.getByText(`Saved to change request #${request.number}`, { exact: true }));
      await holds(field(editor, 'title'), second);
      expect((await liveArticle(documentId))?.title).toBe(title);
      expect((await readRequest(request.id)).changes).toEqual([expect.objectContaining({ revision: 2 })]);

      await openRequest(colleague, request.id, 'reviews');
      await shows(
        colleague.getByText('Outdated', { exact: true }),
        colleague.getByText('The proposal changed after this review.'),
      );
      await giveReview(colleague, 'Approve');
      await hasStatus(colleague, 'ready_for_review');
      await openRequest(reviewer, request.id);
      await giveReview(reviewer, 'Approve', 'Now it is.');
      await hasStatus(reviewer, 'ready_for_merging');

      const publisher = await as('publisher');
      await openRequest(publisher, request.id);
      await publish(publisher, 'The entry is updated and goes live.');
      await eventually(async () => (await liveArticle(documentId))?.title, second);
    },
  );
});
