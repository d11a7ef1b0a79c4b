/** What becomes of the status when somebody decides about a stage, or defines what needs one. */
import { ARTICLE, edition, must, propose, read, review, settled } from '../steps';
import { createArticle } from '../harness';
import { define, forgetDefinitions, stage } from '../workflows/definition-steps';
import { approve, at, running } from '../workflows/steps';

const [ADMIN, REVIEWER] = ['admin@demo.test', 'reviewer@demo.test'];
const statusOf = async (id: string) => (await read(id)).status;

export const WORKFLOW_TRIGGERS = {
  async workflow_decision() {
    const { request, workflow } = await running();
    expect(request.status).toBe('ready_for_review');
    await approve(REVIEWER, at(workflow, 0));
    expect(await statusOf(request.id)).toBe('ready_for_merging');
    await forgetDefinitions();
  },
  async workflow_definition() {
    const { documentId } = await createArticle();
    const { id } = await propose([edition(documentId, { title: 'Proposed' }, ARTICLE)]);
    await review(id, 'approved', REVIEWER);
    expect(await statusOf(id)).toBe('ready_for_merging');
    const group = await must(ADMIN, 'post', '/approver-groups', { name: `Group ${Date.now()}`, users: [] });
    await define({ constraints: { documentId }, enabled: true, stages: [stage(group.id)] });
    await settled(async () => (await statusOf(id)) === 'ready_for_review', 'ready for review again');
    expect((await read(id)).workflows).toMatchObject([{ state: 'pending' }]);
    await forgetDefinitions();
  },
};
