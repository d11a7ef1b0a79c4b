import { createArticle, login, strapi } from './harness';

const ARTICLE = 'api::article.article';

interface Registry {
  registerStrategy(strategy: object): void;
  registerSavingRule(rule: object): void;
  registerMergeCheck(check: object): void;
  strategies: { id: string }[];
  savingRules: { id: string }[];
  mergeChecks: { id: string }[];
}

const registry = strapi.plugin('change-requests').service('registry') as Registry;

const propose = async (title: string) => {
  const editor = await login('editor@demo.test');
  const { documentId } = await createArticle();
  return editor.post('/change-requests/requests').send({
    title,
    changes: [{ type: 'edition', contentType: ARTICLE, documentId, locale: 'en', data: { title } }],
  });
};

const checksOf = async (id: string) => {
  const reviewer = await login('reviewer@demo.test');
  const { body } = await reviewer.get(`/change-requests/requests/${id}/checks`);
  return body.data as { mergeable: boolean; checks: { id: string; state: string; message: string }[] };
};

describe('extension points', () => {
  afterEach(() => {
    registry.savingRules.length = 0;
    registry.mergeChecks.length = 0;
  });

  it('a saving rule refuses with its reason, leaves nothing, and a retry works', async () => {
    let frozen = true;
    registry.registerSavingRule({
      id: 'frozen',
      refuse: () => (frozen ? 'Content is frozen until Monday.' : null),
    });
    const count = () => strapi.db.query('plugin::change-requests.change-request').count();
    const before = await count();
    const refused = await propose('While frozen');
    expect(refused.status).toBe(403);
    expect(refused.body.error).toMatchObject({
      message: 'Content is frozen until Monday.',
      details: { rule: 'frozen' },
    });
    expect(await count()).toBe(before);
    frozen = false;
    expect((await propose('While frozen')).status).toBe(201);
  });

  it('a registered check keeps a request from being published, also when it breaks', async () => {
    let answer: () => object = () => ({ state: 'failed', message: 'The legal desk is on holiday.' });
    registry.registerMergeCheck({ id: 'legal', evaluate: async () => answer() });
    const { id } = (await propose('With a check')).body.data;
    const reviewer = await login('reviewer@demo.test');
    await reviewer.post(`/change-requests/requests/${id}/reviews`).send({ verdict: 'approved' });

    const status = async () => (await reviewer.get(`/change-requests/requests/${id}`)).body.data.status;
    expect(await status()).toBe('ready_for_review');
    expect((await checksOf(id)).checks).toContainEqual({
      id: 'legal',
      state: 'failed',
      message: 'The legal desk is on holiday.',
    });

    answer = () => {
      throw new Error('no connection');
    };
    expect((await checksOf(id)).checks).toContainEqual(
      expect.objectContaining({ id: 'legal', state: 'failed' }),
    );

    answer = () => ({ state: 'passed', message: 'Legal agrees.' });
    expect((await checksOf(id)).checks).toContainEqual({
      id: 'legal',
      state: 'passed',
      message: 'Legal agrees.',
    });
  });

  it('a registered strategy can be chosen, and one that breaks is not met', async () => {
    let broken = false;
    registry.registerStrategy({
      id: 'always_two',
      name: 'Two',
      description: 'Two approvals.',
      evaluate: ({ reviews }: { reviews: unknown[] }) => {
        if (broken) throw new Error('broken');
        return { met: reviews.length >= 2, message: `${reviews.length} of 2.` };
      },
    });
    const admin = await login('admin@demo.test');
    const chosen = await admin.put('/change-requests/settings').send({ approvalStrategy: 'always_two' });
    expect(chosen.body.data.strategies.map(({ id }: { id: string }) => id)).toContain('always_two');
    try {
      const { id } = (await propose('With a strategy')).body.data;
      const approval = async () => (await checksOf(id)).checks.find((check) => check.id === 'approval');
      expect(await approval()).toMatchObject({ state: 'failed', message: '0 of 2.' });
      broken = true;
      expect(await approval()).toMatchObject({ state: 'failed', message: expect.stringContaining('failed') });
    } finally {
      await admin.put('/change-requests/settings').send({ approvalStrategy: 'only_approved' });
      registry.strategies.splice(
        registry.strategies.findIndex(({ id }) => id === 'always_two'),
        1,
      );
    }
  });

  it.each(['', 'Upper', 'only_approved', 'with space'])('refuses the id "%s"', (id) => {
    expect(() =>
      registry.registerStrategy({
        id,
        name: '',
        description: '',
        evaluate: () => ({ met: true, message: '' }),
      }),
    ).toThrow(/id/);
  });
});
