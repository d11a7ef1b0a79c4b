/** Domain section 16: under `intercept` a save becomes a change in the person's own draft request. */
import type { ChangeDetail } from '../../../contracts/changes';
import { anonymous } from '../harness';
import {
  account,
  ARTICLE,
  call,
  documents,
  draftOf,
  grant,
  HOMEPAGE,
  liveOf,
  must,
  read,
  review,
  rowCounts,
  type Data,
  type Loose,
} from '../steps';
import { createToken } from '../steps/tokens';
import { admin, article, draftsOn, newArticle, protecting, unique, writer, type Answer } from './world';

const COLLECTION = `/content-manager/collection-types/${ARTICLE}`;

let wanda: string;

beforeAll(async () => {
  wanda = (await writer()).email;
});

const intercepting = (work: () => Promise<void>) =>
  protecting({ [ARTICLE]: 'intercept', [HOMEPAGE]: 'intercept' }, work);

const save = (documentId: string, data: Data, as = wanda): Promise<Answer> =>
  admin(as, 'put', `${COLLECTION}/${documentId}?locale=en`, data);

const publish = (documentId: string, data: Data, as = wanda): Promise<Answer> =>
  admin(as, 'post', `${COLLECTION}/${documentId}/actions/publish?locale=en`, data);

const requestIn = ({ status, body }: Answer): Loose => {
  expect([status, body.error]).toEqual([202, undefined]);
  return body.meta.changeRequest;
};

/** What the first change of a request proposes. */
const proposed = async (id: string, by = wanda): Promise<Data> => {
  const { changes } = await read(id, by);
  const detail = await must<ChangeDetail>(by, 'get', `/changes/${changes[0]?.id}`);
  return detail.proposed as Data;
};

const neverPublished = async (): Promise<string> =>
  ((await documents(ARTICLE).create({ data: newArticle() })) as Loose).documentId;

describe('saves in the content manager', () => {
  it('of one document go into one draft, named after it', async () => {
    const documentId = await article();
    const { title } = (await draftOf(ARTICLE, documentId)) as Loose;
    await intercepting(async () => {
      const first = requestIn(await save(documentId, { summary: 'One' }));
      const second = requestIn(await save(documentId, { body: 'Two\n' }));
      expect(second).toEqual(first);
      expect(first).toMatchObject({ title, status: 'draft' });
      expect(await proposed(first.id)).toMatchObject({ summary: 'One', body: 'Two\n' });
      const [draft, ...others] = await draftsOn(wanda, documentId);
      expect([others, draft?.changes.length, draft?.changes[0]?.revision]).toEqual([[], 1, 2]);
    });
  });

  it('what is said later counts, where both say something', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const { id } = requestIn(await save(documentId, { title: 'First', body: 'Unfinished\nbelow\n' }));
      requestIn(await save(documentId, { title: 'Second' }));
      expect(await proposed(id)).toMatchObject({ title: 'Second', body: 'Unfinished\nbelow\n' });
    });
  });

  it('two at once land in one draft', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const answers = await Promise.all([
        save(documentId, { summary: 'One' }),
        save(documentId, { kind: 'news' }),
        save(documentId, { contact: 'a@example.org' }),
      ]);
      const [first, ...others] = answers.map((answer) => requestIn(answer).id);
      expect(others).toEqual([first, first]);
      expect(await proposed(first)).toMatchObject({ summary: 'One', kind: 'news', contact: 'a@example.org' });
    });
  });

  it('of two people go into two drafts', async () => {
    const documentId = await article();
    const other = (await writer()).email;
    await intercepting(async () => {
      const mine = requestIn(await save(documentId, { summary: 'Mine' }));
      const theirs = requestIn(await save(documentId, { summary: 'Theirs' }, other));
      expect(theirs.id).not.toBe(mine.id);
    });
  });

  it('of two languages go into two drafts', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const english = requestIn(await save(documentId, { summary: 'One' }));
      const french = (data: Data) => admin(wanda, 'put', `${COLLECTION}/${documentId}?locale=fr`, data);
      const { id } = requestIn(await french({ summary: 'Un' }));
      expect(id).not.toBe(english.id);
      expect(requestIn(await french({ body: 'Deux' })).id).toBe(id);
    });
  });

  it('after the draft was handed in there is a new one', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const { id } = requestIn(await save(documentId, { summary: 'One' }));
      await must(wanda, 'post', `/requests/${id}/status`, { status: 'ready_for_review' });
      expect(requestIn(await save(documentId, { summary: 'Two' })).id).not.toBe(id);
    });
  });

  it('a deletion does not take the place of what was typed', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const edited = requestIn(await save(documentId, { summary: 'Typed' }));
      const deleted = requestIn(await admin(wanda, 'delete', `${COLLECTION}/${documentId}?locale=en`));
      expect(deleted.id).not.toBe(edited.id);
      expect(requestIn(await save(documentId, { kind: 'news' })).id).toBe(edited.id);
      expect((await read(deleted.id, wanda)).changes).toMatchObject([{ type: 'deletion', documentId }]);
    });
  });

  it('without a difference there is nothing to propose', async () => {
    const documentId = await article();
    const { title } = (await draftOf(ARTICLE, documentId)) as Loose;
    await intercepting(async () => {
      const before = await rowCounts();
      expect(requestIn(await save(documentId, { title }))).toBeNull();
      expect(await rowCounts()).toEqual(before);
      const { id } = requestIn(await save(documentId, { summary: 'One' }));
      expect(requestIn(await save(documentId, { title })).id).toBe(id);
    });
  });

  it('a field that may not be proposed refuses the save, naming it', async () => {
    const documentId = await article();
    const limited = await account([
      ...['create', 'read', 'update'].map((verb) => grant(verb, ARTICLE)),
      grant('request', ARTICLE, { fields: ['title'] }),
    ]);
    await intercepting(async () => {
      const { status, body } = await save(documentId, { summary: 'Not mine' }, limited.email);
      expect([status, body.error.message]).toEqual([403, expect.stringContaining('summary')]);
    });
  });
});

describe('what it is to become', () => {
  it('a draft stays a draft until somebody publishes', async () => {
    const documentId = await neverPublished();
    await intercepting(async () => {
      const { id } = requestIn(await save(documentId, { summary: 'One' }));
      expect((await read(id, wanda)).mergeTarget).toBe('draft');
      expect(requestIn(await publish(documentId, {})).id).toBe(id);
      expect((await read(id, wanda)).mergeTarget).toBe('published');
    });
  });

  it('what is live stays live', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const { id } = requestIn(await save(documentId, { summary: 'One' }));
      expect((await read(id, wanda)).mergeTarget).toBe('published');
    });
  });

  it('publishing without typing asks for the publication of the draft', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const { id } = requestIn(await publish(documentId, {}));
      expect((await read(id, wanda)).changes).toMatchObject([{ type: 'publication', documentId }]);
    });
  });

  it('several entries at once are one request', async () => {
    const ids = [await article(), await article(), await article()];
    await intercepting(async () => {
      const { id } = requestIn(
        await admin(wanda, 'post', `${COLLECTION}/actions/bulkUnpublish`, { documentIds: ids, locale: 'en' }),
      );
      const { changes } = await read(id, wanda);
      expect(changes.map(({ type, documentId }) => [type, documentId]).sort()).toEqual(
        ids.map((documentId) => ['unpublication', documentId]).sort(),
      );
    });
  });

  it('a duplicate has what the original has', async () => {
    const documentId = await article();
    const data = newArticle();
    await intercepting(async () => {
      const { id } = requestIn(
        await admin(wanda, 'post', `${COLLECTION}/clone/${documentId}?locale=en`, data),
      );
      expect((await read(id, wanda)).changes).toMatchObject([{ type: 'creation', documentId: null }]);
      expect(await proposed(id)).toMatchObject({
        ...data,
        body: 'Unfinished\n',
        links: [{ label: 'One', url: 'https://example.org' }],
      });
    });
  });

  it('a new locale is a creation of it', async () => {
    const documentId = await neverPublished();
    await intercepting(async () => {
      const answer = await admin(wanda, 'put', `${COLLECTION}/${documentId}?locale=fr`, { title: 'Titre' });
      const { id } = requestIn(answer);
      expect((await read(id, wanda)).changes).toMatchObject([{ type: 'creation', documentId, locale: 'fr' }]);
    });
  });

  it('handed in, approved and published it is what was saved', async () => {
    const documentId = await article();
    await intercepting(async () => {
      const { id } = requestIn(await save(documentId, { title: 'From the form' }));
      await must(wanda, 'post', `/requests/${id}/status`, { status: 'ready_for_review' });
      await review(id);
      await must('publisher@demo.test', 'post', `/requests/${id}/merge`, {});
      expect(((await liveOf(ARTICLE, documentId)) as Loose).title).toBe('From the form');
    });
  });
});

describe('API tokens', () => {
  const put = async (accessKey: string, documentId: string, data: Data): Promise<Answer> => {
    const agent = anonymous().set('Authorization', `Bearer ${accessKey}`);
    const response = await agent.put(`/api/articles/${documentId}`).send({ data });
    return { status: response.status, body: response.body };
  };

  it('say how an entry shall be: also that it shall be as it was', async () => {
    const documentId = await article();
    const { title } = (await draftOf(ARTICLE, documentId)) as Loose;
    const { accessKey } = await createToken({ type: 'full-access' });
    await intercepting(async () => {
      const first = requestIn(await put(accessKey, documentId, { title: 'Other', summary: 'One' }));
      expect(requestIn(await put(accessKey, documentId, { title })).id).toBe(first.id);
      expect(await proposed(first.id, 'publisher@demo.test')).toMatchObject({ title, summary: 'One' });
    });
  });

  it('that may not propose are refused', async () => {
    const documentId = await article();
    const { accessKey } = await createToken({
      type: 'custom',
      permissions: ['find', 'update'].map((verb) => `${ARTICLE}.${verb}`),
    });
    await intercepting(async () => {
      const { status, body } = await put(accessKey, documentId, { title: 'Other' });
      expect([status, body.error.details.protection]).toEqual([403, 'intercept']);
    });
  });

  it('bad input is bad input', async () => {
    const documentId = await article();
    const { accessKey } = await createToken({ type: 'full-access' });
    await intercepting(async () => {
      expect((await put(accessKey, documentId, { nonsense: unique('x') })).status).toBe(400);
    });
  });
});

it('who may propose but not write saves into a draft of their own too', async () => {
  const documentId = await article();
  const { email } = await account([grant('read', ARTICLE), grant('request', ARTICLE)]);
  const change = { type: 'edition', contentType: ARTICLE, documentId, locale: 'en' };
  const post = (data: Data) =>
    call(email, 'post', '/protection/own-draft', { changes: [{ ...change, data }] });
  const first = await post({ title: 'Proposed' });
  const second = await post({ summary: 'Too' });
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.meta).toEqual(first.meta);
  expect((await call(email, 'post', '/protection/own-draft', { changes: [] })).status).toBe(400);
});
