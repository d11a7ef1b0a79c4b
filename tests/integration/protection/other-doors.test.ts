/** Domain section 16: GraphQL and the MCP server, as they are in Strapi, write nothing that is protected. */
import type { Protection } from '../../../contracts/settings';
import { anonymous } from '../harness';
import { ARTICLE, everything, grant, type Data, type Loose } from '../steps';
import { createAdminToken, createToken } from '../steps/tokens';
import { article, newArticle, protecting, writer } from './world';

const unchanged = async (work: () => Promise<void>) => {
  const before = await everything();
  await work();
  expect(await everything()).toEqual(before);
};

const PROTECTIONS = ['require', 'intercept'] as const satisfies Protection[];

interface Reply {
  /** What refused it, in words; null: it was done. */
  refused: string | null;
  data: Loose;
}

describe('GraphQL with a token that may do everything', () => {
  let token: string;
  beforeAll(async () => {
    token = (await createToken({ type: 'full-access' })).accessKey;
  });

  const ask = async (query: string, variables: Data): Promise<Reply> => {
    const agent = anonymous();
    agent.set('Authorization', `Bearer ${token}`);
    const { body } = await agent.post('/graphql').send({ query, variables });
    return { refused: body.errors?.[0]?.message ?? null, data: body.data };
  };
  const MUTATIONS: Record<string, (documentId: string) => Promise<Reply>> = {
    create: () =>
      ask('mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }', {
        data: newArticle(),
      }),
    'create and publish': () =>
      ask(
        'mutation ($data: ArticleInput!) { createArticle(data: $data, status: PUBLISHED) { documentId } }',
        {
          data: newArticle(),
        },
      ),
    update: (id) =>
      ask(
        'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data, status: DRAFT) { title } }',
        { id, data: { title: 'Written' } },
      ),
    'update and publish': (id) =>
      ask(
        'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { title } }',
        {
          id,
          data: { title: 'Written' },
        },
      ),
    'update a locale': (id) =>
      ask(
        'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data, locale: "fr") { title } }',
        { id, data: { title: 'Écrit' } },
      ),
    delete: (id) => ask('mutation ($id: ID!) { deleteArticle(documentId: $id) { documentId } }', { id }),
  };

  it.each(Object.entries(MUTATIONS))('%s: refused', async (_, mutate) => {
    const documentId = await article();
    for (const protection of PROTECTIONS) {
      await protecting({ [ARTICLE]: protection }, () =>
        unchanged(async () => expect((await mutate(documentId)).refused).toMatch(/protected/)),
      );
    }
    expect((await mutate(documentId)).refused).toBeNull();
  });

  it('knows nothing of the tables of this plugin', async () => {
    const { data } = await ask('{ __schema { types { name } } }', {});
    const names: string[] = data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('Article');
    expect(names.filter((name) => /^ChangeRequests/.test(name))).toEqual([]);
  });
});

describe('the MCP server', () => {
  let token: string;
  const RIGHTS = ['create', 'read', 'update', 'delete', 'publish'];

  /** A token for the admin API of somebody who may write articles, with these rights. */
  beforeAll(async () => {
    const { email } = await writer();
    const rights = RIGHTS.map((verb) => grant(verb, ARTICLE, { locales: ['en', 'fr'] }));
    token = (await createAdminToken(email, rights)).accessKey;
  });

  const tool = async (name: string, args: Data): Promise<Reply> => {
    const agent = anonymous();
    agent.set('Authorization', `Bearer ${token}`).set('Accept', 'application/json, text/event-stream');
    const { text } = await agent
      .post('/mcp')
      .send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });
    const line = text.split('\n').find((one) => one.startsWith('data: '));
    const message = JSON.parse(line?.slice('data: '.length) ?? text);
    const said = message.error?.message ?? message.result?.content?.[0]?.text ?? '';
    return { refused: message.error || message.result?.isError ? said : null, data: message.result };
  };

  const TOOLS: Record<string, (documentId: string) => Promise<Reply>> = {
    create_article: () => tool('create_article', { data: newArticle(), locale: 'en' }),
    update_article: (documentId) =>
      tool('update_article', { documentId, data: { title: 'Written' }, locale: 'en' }),
    publish_article: (documentId) => tool('publish_article', { documentId, locale: 'en' }),
    unpublish_article: (documentId) => tool('unpublish_article', { documentId, locale: 'en' }),
    discard_article_draft: (documentId) => tool('discard_article_draft', { documentId, locale: 'en' }),
    delete_article: (documentId) => tool('delete_article', { documentId, locale: 'en' }),
  };

  it.each(Object.entries(TOOLS))('%s: refused where protected, done where not', async (_, use) => {
    const documentId = await article();
    for (const protection of PROTECTIONS) {
      await protecting({ [ARTICLE]: protection }, () =>
        unchanged(async () => expect((await use(documentId)).refused).toMatch(/protected/i)),
      );
    }
    expect((await use(documentId)).refused).toBeNull();
  });

  it('reads what is protected', async () => {
    const documentId = await article();
    await protecting({ [ARTICLE]: 'require' }, async () => {
      const { refused, data } = await tool('get_article', { documentId, locale: 'en' });
      expect(refused).toBeNull();
      expect(JSON.stringify(data)).toContain(documentId);
    });
  });
});
