/** Section 17: what no workflow definition may be, and that each mistake is named by its place. */
import { ARTICLE, call, CATEGORY, must } from '../steps';
import { ADMIN, group, ids, REVIEWER } from '../approvers/steps';
import {
  define,
  definitionName,
  forgetDefinitions,
  fresh,
  list,
  problemsOf,
  stage,
} from './definition-steps';

afterAll(forgetDefinitions);

describe('workflow definitions', () => {
  it('are refused with the place of each mistake, and nothing is stored', async () => {
    const { id: groupId } = await group({ users: ids(REVIEWER) });
    const taken = await define({ stages: [stage(groupId)] });
    const before = (await list('')).meta.pagination;
    const two = (one: object, other: object) => ({
      stages: [
        stage(groupId, { name: 'One', weight: 1, ...one }),
        stage(groupId, { name: 'Two', weight: 2, ...other }),
      ],
    });
    const cases: [object, string[]][] = [
      [{ name: '' }, ['name']],
      [{ name: taken.name.toUpperCase() }, ['name']],
      [{ priority: taken.priority }, ['priority']],
      [{ priority: 'first' }, ['priority']],
      [{ contentType: 'api::nothing.nothing' }, ['contentType']],
      [{ contentType: 'admin::user' }, ['contentType']],
      [{ contentType: 'plugin::change-requests.change-request' }, ['contentType']],
      [{ enabled: true }, ['enabled']],
      [{ enabled: true, stages: [] }, ['enabled']],
      [two({ name: 'Same' }, { name: 'same' }), ['stages.1.name']],
      [two({ weight: 3 }, { weight: 3 }), ['stages.1.weight']],
      [two({}, { minApprovers: 0 }), ['stages.1.minApprovers']],
      [two({}, { approverGroup: 'nobody' }), ['stages.1.approverGroup']],
      [two({}, { approverGroup: undefined }), ['stages.1.approverGroup']],
      [{ stages: [{ ...stage(groupId), eligible: 5 }] }, ['stages.0.eligible']],
      [{ pendingWorkflows: 1 }, ['pendingWorkflows']],
      [{ constraints: { nothing: 1 } }, ['constraints.nothing']],
      [{ constraints: { title: { $almost: 'x' } } }, ['constraints.title.$almost']],
      [{ constraints: { title: 5 } }, ['constraints.title']],
      [{ constraints: { category: { slug: { $in: [1] } } } }, ['constraints.category.slug.$in.0']],
      [{ constraints: { $or: [{ title: 'x' }, { wordCount: 'many' }] } }, ['constraints.$or.1.wordCount']],
      [{ constraints: { $change: { type: 'explosion' } } }, ['constraints.$change.type']],
      [{ constraints: { previewPassword: 'x' } }, ['constraints.previewPassword']],
      [{ constraints: { title: 'a\u0000b' } }, ['constraints.title']],
      [{ constraints: { title: 'a\ud800b' } }, ['constraints.title']],
      [
        { constraints: { title: { $eq: JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) } } },
        ['constraints'],
      ],
      [{ constraints: 'title' }, ['constraints']],
      [{ constraints: { nothing: 1, title: 5 } }, ['constraints.nothing', 'constraints.title']],
    ];
    const body = () => ({ name: definitionName(), contentType: ARTICLE, priority: fresh() });
    for (const [wrong, paths] of cases) {
      const reply = await call(ADMIN, 'post', '/workflow-definitions', { ...body(), ...wrong });
      expect([wrong, ...problemsOf(reply)]).toEqual([wrong, 400, ...paths]);
    }
    expect((await list('')).meta.pagination).toEqual(before);
    const named = await call(ADMIN, 'post', '/workflow-definitions', { ...body(), priority: taken.priority });
    expect(named.error?.message).toContain(`"${taken.name}"`);
    // The same priority is free for another content type.
    await must(ADMIN, 'post', '/workflow-definitions', {
      ...body(),
      contentType: CATEGORY,
      priority: taken.priority,
    });
  });

  it('stay valid when they are changed in part', async () => {
    const { id: groupId } = await group({ users: ids(REVIEWER) });
    const priority = fresh();
    await define({ contentType: CATEGORY, priority });
    const other = await define();
    const own = await define({
      priority,
      constraints: { wordCount: { $gt: 5 } },
      stages: [stage(groupId)],
      enabled: true,
    });
    const at = `/workflow-definitions/${own.id}`;
    const cases: [object, string[]][] = [
      [{ name: other.name }, ['name']],
      [{ priority: other.priority }, ['priority']],
      [{ contentType: CATEGORY, constraints: {} }, ['priority']],
      [{ contentType: CATEGORY, priority: fresh() }, ['constraints.wordCount']],
      [{ stages: [] }, ['stages']],
      [{ enabled: true, stages: [] }, ['enabled']],
      [{ id: 'x' }, ['id']],
    ];
    for (const [wrong, paths] of cases) {
      const reply = await call(ADMIN, 'put', at, wrong);
      expect([wrong, ...problemsOf(reply)]).toEqual([wrong, 400, ...paths]);
    }
    expect(await must(ADMIN, 'get', at)).toEqual({ ...own, updatedAt: expect.any(String) });
    expect(
      problemsOf(await call(ADMIN, 'put', `/workflow-definitions/${other.id}`, { enabled: true })),
    ).toEqual([400, 'enabled']);
    await must(ADMIN, 'put', at, { name: own.name, priority: own.priority });
    await must(ADMIN, 'put', at, { enabled: false, stages: [] });
    await must(ADMIN, 'put', at, { contentType: CATEGORY, priority: fresh(), constraints: {} });
  });

  it('get a name and a priority once, also when several people take them at once', async () => {
    const name = definitionName();
    const priority = fresh();
    const post = (input: object) =>
      call(ADMIN, 'post', '/workflow-definitions', { contentType: ARTICLE, ...input });
    const named = await Promise.all([1, 2, 3, 4].map(() => post({ name, priority: fresh() })));
    expect(named.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
    const ranked = await Promise.all([1, 2, 3, 4].map(() => post({ name: definitionName(), priority })));
    expect(ranked.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
    for (const [replies, path] of [
      [named, 'name'],
      [ranked, 'priority'],
    ] as const) {
      for (const reply of replies.filter(({ status }) => status === 400)) {
        expect(problemsOf(reply)).toEqual([400, path]);
      }
    }
    const [one, other] = [await define(), await define()];
    const next = fresh();
    const moved = await Promise.all(
      [one, other].map(({ id }) => call(ADMIN, 'put', `/workflow-definitions/${id}`, { priority: next })),
    );
    expect(moved.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(moved.filter(({ status }) => status === 400).map(problemsOf)).toEqual([[400, 'priority']]);
  });
});
