/** Domain section 16: a protected content type is written by nobody who may not, whatever way they take. */
import { seeded, strapi } from '../harness';
import {
  approveAndMerge,
  ARTICLE,
  documents,
  draftOf,
  edition,
  everything,
  HOMEPAGE,
  propose,
  type Loose,
} from '../steps';
import { createToken } from '../steps/tokens';
import { CONTENT_API, CONTENT_MANAGER, FROM_ELSEWHERE, SERVICE_CALLS } from './write-paths';
import { article, bypasser, protecting, silentWriter, writer, type Answer } from './world';

let editor: string, silent: string, bill: string, token: string;

beforeAll(async () => {
  if (!(await strapi.plugin('i18n').service('locales').findByCode('it'))) {
    await strapi.plugin('i18n').service('locales').create({ code: 'it', name: 'Italian (it)' });
  }
  editor = (await writer()).email;
  silent = (await silentWriter()).email;
  bill = (await bypasser()).email;
  token = (await createToken({ type: 'full-access' })).accessKey;
});

const detailsOf = (protection: string) =>
  expect.objectContaining({ protection, propose: 'POST /change-requests/requests' }) as object;

const refused = (protection: string) => ({
  status: 403,
  name: 'PolicyError',
  message: expect.stringContaining('protected') as string,
  details: detailsOf(protection),
});

const expectRefused = ({ status, body }: Answer, protection: string) => {
  expect([status, body.error]).toEqual([403, refused(protection)]);
  expect([ARTICLE, HOMEPAGE]).toContain(body.error.details.contentType);
};

/** Byte for byte as it was: rows of either side, components, relations and times of change. */
const unchanged = async (work: () => Promise<void>) => {
  const before = await everything();
  await work();
  const after = await everything();
  const moved = Object.entries(after).flatMap(([table, rows]) => {
    const known = new Set(before[table]);
    const gone = (before[table] ?? []).filter((row) => !rows.includes(row));
    return [...rows.filter((row) => !known.has(row)), ...gone].map((row) => `${table} ${row}`);
  });
  expect(moved).toEqual([]);
};

describe.each([
  ['the content manager', [...CONTENT_MANAGER, ...FROM_ELSEWHERE], () => editor, () => silent],
  ['the content API', CONTENT_API, () => token, null],
] as const)('through %s', (_, paths, who, whoMayNotPropose) => {
  it.each(paths.map((one) => [one.name, one] as const))('%s: refused', async (_name, { prepare, write }) => {
    const subject = await prepare();
    await protecting({ [ARTICLE]: 'require', [HOMEPAGE]: 'require' }, () =>
      unchanged(async () => expectRefused(await write(who(), subject), 'require')),
    );
  });

  it.each(paths.map((one) => [one.name, one] as const))('%s: intercepted', async (_name, one) => {
    const subject = await one.prepare();
    await protecting({ [ARTICLE]: 'intercept', [HOMEPAGE]: 'intercept' }, () =>
      unchanged(async () => {
        const answer = await one.write(who(), subject);
        if (one.intercepted === 'refused') expectRefused(answer, 'intercept');
        else expect(answer).toEqual({ status: 202, body: { data: null, meta: { changeRequest: DRAFT } } });
        if (whoMayNotPropose) expectRefused(await one.write(whoMayNotPropose(), subject), 'intercept');
      }),
    );
  });
});

const DRAFT = {
  id: expect.any(String) as string,
  number: expect.any(Number) as number,
  title: expect.any(String) as string,
  status: 'draft',
};

describe.each(['require', 'intercept'] as const)('with bypass, despite "%s"', (protection) => {
  it.each([...CONTENT_MANAGER, ...FROM_ELSEWHERE].map((one) => [one.name, one] as const))(
    '%s: done',
    async (_name, { prepare, write }) => {
      const subject = await prepare();
      await protecting({ [ARTICLE]: protection, [HOMEPAGE]: protection }, async () => {
        const { status, body } = await write(bill, subject);
        expect([status, body.error]).toEqual([expect.any(Number), undefined]);
        expect([200, 201]).toContain(status);
      });
    },
  );
});

describe('server code', () => {
  const inRequest = (state: object, work: () => Promise<unknown>) =>
    strapi.requestContext.run({ state, request: { url: '' } } as never, async () => void (await work()));

  it.each(Object.entries(SERVICE_CALLS))(
    'inside a request of nobody in particular: %s',
    async (_name, call) => {
      const documentId = await article();
      await protecting({ [ARTICLE]: 'require' }, async () => {
        await unchanged(async () => {
          for (const state of [{}, { user: { id: 1 } }, { auditSource: 'scheduler' }]) {
            await expect(inRequest(state, () => call(documentId))).rejects.toMatchObject(
              refused('require').details ? { name: 'PolicyError' } : {},
            );
          }
        });
      });
    },
  );

  it.each(Object.entries(SERVICE_CALLS))('outside a request: %s', async (_name, call) => {
    const documentId = await article();
    await protecting({ [ARTICLE]: 'require' }, async () => {
      await expect(call(documentId)).resolves.toBeDefined();
    });
  });
});

it('a request that was approved is published', async () => {
  const documentId = await article();
  await protecting({ [ARTICLE]: 'require' }, async () => {
    const { id } = await propose([edition(documentId, { title: 'Approved' })]);
    await approveAndMerge(id);
    expect(((await draftOf(ARTICLE, documentId)) as Loose).title).toBe('Approved');
  });
});

/** The single type is deleted on the way; other tests know it by its id. */
afterAll(async () => {
  for (const { documentId } of await documents(HOMEPAGE).findMany({})) {
    await documents(HOMEPAGE).delete({ documentId, locale: '*' });
  }
  const featured = { documentId: seeded.published };
  const data = { documentId: seeded.homepage, heading: 'Home', intro: 'Welcome', featured };
  await documents(HOMEPAGE).create({ data, status: 'published' });
});
