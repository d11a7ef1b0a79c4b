/** The dashboards' lists ask the database as often for a long page as for a short one. */
import { queriesOf } from '../harness';
import { account, ARTICLE, call, CATEGORY, grant } from '../steps';
import { EDITOR, group, ids, PUBLISHER, REVIEWER } from '../approvers/steps';
import { define, forgetDefinitions, stage } from './definition-steps';
import { answer, proposed, someArticles } from './list-steps';

afterAll(forgetDefinitions);

describe('a page', () => {
  it('takes as many queries for ten as for one', async () => {
    const reader = await account([grant('read', CATEGORY), grant('read', ARTICLE)]);
    const many = await group({ users: [reader.id, ...ids(REVIEWER, PUBLISHER)] });
    const documents = await someArticles(10);
    await define({
      constraints: { documentId: { $in: documents } },
      stages: [stage(many.id, { name: 'Many', minApprovers: 3 })],
      enabled: true,
    });
    for (const documentId of documents) {
      const { id } = await proposed(documentId, EDITOR);
      await answer(PUBLISHER, id, 'Many', 'approve');
    }
    const paths: [string, string][] = [
      [REVIEWER, '/workflow-stages?pending_my_approvals=true'],
      [PUBLISHER, '/workflow-stages?pending_my_approvals=false'],
      [EDITOR, '/workflow-stages?_q=proposed'],
      [EDITOR, '/workflows?scope=mine'],
      [reader.email, '/workflows?_q=proposed'],
    ];
    for (const [by, path] of paths) {
      const page = (size: number) => call<unknown[]>(by, 'get', `${path}&pageSize=${size}`);
      expect([path, (await page(10)).data.length]).toEqual([path, 10]);
      const single = await queriesOf(() => page(1));
      expect([path, (await queriesOf(() => page(10))).length]).toEqual([path, single.length]);
    }
  }, 60_000);
});
