/** Domain section 16: an intercepted save goes into the person's own draft until that is handed in, and not a moment longer. */
import { setTimeout } from 'node:timers/promises';
import { strapi } from '../harness';
import { ARTICLE, HOMEPAGE, documents, draftOf, must, read } from '../steps';
import { admin, article, draftsOn, protecting, writer, type Answer } from './world';

const REQUESTS = 'cr_requests';

let wanda: string;

beforeAll(async () => {
  wanda = (await writer()).email;
});

const save = (documentId: string, data: object): Promise<Answer> =>
  admin(wanda, 'put', `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`, data);

const draftIn = ({ status, body }: Answer): { id: string; number: number } => {
  expect([status, body.error]).toEqual([202, undefined]);
  return body.meta.changeRequest;
};

// SQLite has one connection, and does one transaction after the other.
const onServers = strapi.db.dialect.client === 'sqlite' ? describe.skip : describe;

onServers('a draft that is handed in while somebody saves', () => {
  const handedIn = async (work: (documentId: string, saving: () => Promise<Answer>) => Promise<Answer>) => {
    const documentId = await article();
    const { id } = draftIn(await save(documentId, { summary: 'One' }));
    const before = await read(id, wanda);
    const answer = await work(documentId, () => save(documentId, { summary: 'Two' }));
    const next = draftIn(answer);
    expect(next.id).not.toBe(id);
    expect(await read(id, wanda)).toMatchObject({
      status: 'ready_for_review',
      digest: before.digest,
      changes: [{ revision: 1 }],
    });
    expect((await draftsOn(wanda, documentId)).map((one) => one.id)).toEqual([next.id]);
  };

  const numberOf = async (documentId: string): Promise<number> =>
    (await draftsOn(wanda, documentId))[0]?.number as number;

  it('stays as it was handed in; what is saved goes into a new one', async () => {
    await protecting({ [ARTICLE]: 'intercept' }, () =>
      handedIn(async (documentId, saving) => {
        const number = await numberOf(documentId);
        const other = await strapi.db.connection.transaction();
        await other(REQUESTS).where({ id: number }).forUpdate().select('id');
        const answer = saving();
        try {
          await setTimeout(1500);
          await other(REQUESTS).where({ id: number }).update({ status: 'ready_for_review' });
        } finally {
          await other.commit();
        }
        return answer;
      }),
    );
  });

  it('over HTTP, at the same moment: no save is lost and none changes what was handed in', async () => {
    await protecting({ [ARTICLE]: 'intercept' }, async () => {
      for (let round = 0; round < 3; round += 1) {
        const documentId = await article();
        const { id } = draftIn(await save(documentId, { summary: 'One' }));
        const [answer, handing] = await Promise.all([
          save(documentId, { summary: 'Two' }),
          must(wanda, 'post', `/requests/${id}/status`, { status: 'ready_for_review' }),
        ]);
        const into = draftIn(answer).id;
        const revision = (await read(id, wanda)).changes[0]?.revision;
        expect(handing.changes[0].revision).toBe(revision);
        expect([into === id, revision]).toEqual(into === id ? [true, 2] : [false, 1]);
      }
    });
  });
});

describe('a single type that does not exist yet', () => {
  it('saved again goes into the same draft', async () => {
    const [kept] = await documents(HOMEPAGE).findMany({});
    const { heading, intro, featured } = await draftOf(HOMEPAGE, kept?.documentId);
    await documents(HOMEPAGE).delete({ documentId: kept?.documentId, locale: '*' });
    const saveHome = (data: object) =>
      admin(wanda, 'put', `/content-manager/single-types/${HOMEPAGE}?locale=en`, data);
    try {
      await protecting({ [HOMEPAGE]: 'intercept' }, async () => {
        const first = draftIn(await saveHome({ heading: 'One' }));
        expect(draftIn(await saveHome({ heading: 'Two', intro: 'Text' })).id).toBe(first.id);
        expect((await read(first.id, wanda)).changes).toMatchObject([{ type: 'creation', revision: 2 }]);
      });
    } finally {
      await documents(HOMEPAGE).create({
        data: { documentId: kept?.documentId, heading, intro, featured: featured?.documentId },
        status: 'published',
      });
    }
  });
});
