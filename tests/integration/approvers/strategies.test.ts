/** Section 8: a content type can have its own strategy, for its own changes. */
import { createArticle } from '../harness';
import { CATEGORY, documents, edition, must, propose, review, withStrategy } from '../steps';
import { ADMIN, EDITOR, ids, REVIEWER } from './steps';

describe('strategies of content types', () => {
  it('each have to be met, where changes of both are in one request', async () => {
    const { documentId: article } = await createArticle();
    const { documentId: category } = await documents(CATEGORY).create({
      data: { name: `Both ${Date.now()}` },
    });
    await withStrategy(CATEGORY, 'all_approvers_no_fallback', async () => {
      const { id } = await propose([
        edition(article, { title: 'Both' }),
        edition(category, { description: 'Both' }, CATEGORY),
      ]);
      await review(id);
      const approval = async () => {
        const { checks } = await must(ADMIN, 'get', `/requests/${id}/checks`);
        return checks.find((one: { id: string }) => one.id === 'approval');
      };
      expect(await approval()).toMatchObject({ state: 'failed', message: expect.stringMatching(/list/) });
      await must(EDITOR, 'put', `/requests/${id}/approvers`, { users: ids(REVIEWER), groups: [] });
      expect(await approval()).toMatchObject({ state: 'passed' });
    });
  });
});
