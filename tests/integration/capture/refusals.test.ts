import fc from 'fast-check';
import type { Snapshot } from '../../../core/snapshot/types';
import * as capture from '../../../server/src/capture';
import { strapi } from '../harness';
import { ARTICLE, create, read, propose, refusal, expectSame, fullArticle, buildWorld } from './world';

beforeAll(buildWorld);

describe('what is refused', () => {
  let documentId: string;
  let base: Snapshot;

  beforeAll(async () => {
    documentId = await create(ARTICLE, { ...fullArticle(), code: 'CODE-3', slug: 'form' }, 'en');
    base = await read(documentId);
  });

  test('passwords are refused, whatever else is wrong is told by path', async () => {
    expect(await refusal(propose(base, { previewPassword: 'secret1' }))).toEqual(['previewPassword']);
    expectSame(ARTICLE, await propose(base, { previewPassword: '', title: base.title }), base);
    expect(JSON.stringify(base)).not.toContain('previewPassword');
    expect(await refusal(propose(base, { nonsense: 1, seo: { wrong: 1, metaTitle: 5 } }))).toEqual([
      'nonsense',
      'seo.wrong',
      'seo.metaTitle',
    ]);
    expect(
      await refusal(
        propose(base, { summary: 'x'.repeat(501), kind: 'none', wordCount: 'many', contact: {} }),
      ),
    ).toEqual(['wordCount', 'kind', 'contact']);
    expect(
      await refusal(
        propose(base, { summary: 'x'.repeat(501), links: [{ label: 'y'.repeat(256), url: '' }] }),
      ),
    ).toEqual(['summary', 'links.0.label']);
    expect(await refusal(propose(base, { sections: [{ __component: 'shared.seo' }, {}, 4] }))).toEqual([
      'sections.0.__component',
      'sections.1.__component',
      'sections.2.__component',
    ]);
    expect(
      await refusal(
        propose(base, {
          related: ['no-such-document'],
          seo: { canonicalOf: { connect: [{ documentId: 'nope' }] } },
        }),
      ),
    ).toEqual(['related.0', 'seo.canonicalOf.connect.0']);
    expect(await refusal(propose(base, { outline: [{ type: 'nonsense' }] }))).toEqual(['outline.0']);
    expect(await refusal(propose(base, JSON.parse('{"__proto__": {"title": 1}}')))).toEqual(['__proto__']);
    expect(await refusal(propose(base, { constructor: 1, seo: { toString: 1 } }))).toEqual([
      'constructor',
      'seo.toString',
    ]);
    expect((await propose(base, { metadata: { constructor: 'Lotus' } })).metadata).toEqual({
      constructor: 'Lotus',
    });
    expect(await refusal(propose(base, { title: 'a\0b', metadata: { x: ['\0'] } }))).toEqual([
      'title',
      'metadata.x.0',
    ]);
    expect(await refusal(propose(base, JSON.parse('{"score": 1e400, "metadata": {"n": 1e400}}')))).toEqual([
      'score',
      'metadata.n',
    ]);
    for (const metadata of ['1e400', '{"a": "\\u0000"}', '{"__proto__": {}}', '{"a": ', '['.repeat(9000)]) {
      expect(await refusal(propose(base, { metadata }))).toHaveLength(1);
    }
    // Required and unique are rules of publishing: they are checks, not errors.
    expect((await propose(base, { title: null })).title).toBeNull();
  });

  test('passwords inside components are found, never read, and refused', async () => {
    const note = strapi.components['shared.note' as keyof typeof strapi.components] as unknown as {
      attributes: Record<string, unknown>;
    };
    note.attributes.secret = { type: 'password' };
    try {
      expect(capture.passwordAttributes(strapi, ARTICLE)).toEqual(['previewPassword', 'links.notes.secret']);
      const links = [{ label: 'l', url: 'u', notes: [{ text: 't' }, { text: 't', secret: 'x' }] }];
      expect(await refusal(propose(base, { links }))).toEqual(['links.0.notes.1.secret']);
    } finally {
      delete note.attributes.secret;
    }
  });

  test('a locale that the site does not have', async () => {
    expect(await refusal(propose(null, { title: 't' }, ARTICLE, 'xx'))).toEqual(['locale']);
    expect(await refusal(propose(null, { title: 't' }, ARTICLE, 'e\0n'))).toEqual(['locale']);
    expect(
      await capture.readSnapshot(strapi, ARTICLE, { documentId: '\0', locale: 'en' }, 'draft'),
    ).toBeNull();
  });

  test('what is not an object, or nested too deep, is refused', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50000; level += 1) deep = [deep];
    for (const data of [null, undefined, 5, 'text', [], true, { metadata: deep }, { seo: deep }]) {
      expect(await refusal(propose(base, data))).toHaveLength(1);
    }
  });

  test('no JSON makes it fail in any other way than with a ValidationError', async () => {
    const names = fc.constantFrom(
      ...Object.keys(fullArticle()),
      'previewPassword',
      '__proto__',
      'constructor',
      'toString',
      'id',
      'locale',
    );
    const hint = fc.constantFrom<unknown>(
      null,
      0,
      -1,
      1,
      1e21,
      2 ** 53,
      '',
      '0',
      '\0',
      '1e400',
      '2024-13-40',
      '2024-01-01',
      'section.quote',
      'shared.seo',
      '[',
      {},
      [],
      '\ud800',
      'x'.repeat(300),
    );
    const inner = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        hint,
        fc.jsonValue(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'documentId',
            'set',
            'connect',
            'disconnect',
            'position',
            'before',
            'apiData',
            '__component',
            '__temp_key__',
            'metaTitle',
            'openGraph',
            'canonicalOf',
            'notes',
            'items',
            'article',
            'images',
            'text',
            'label',
            'count',
          ),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, inner, { maxKeys: 4 }), fc.boolean(), async (data, isNew) => {
        const outcome = await propose(isNew ? null : base, data).catch((error: Error) => error);
        if (outcome instanceof Error)
          expect({
            name: outcome.name,
            stack: outcome.name === 'ValidationError' ? '' : outcome.stack,
          }).toEqual({ name: 'ValidationError', stack: '' });
        else expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
      { numRuns: 800 },
    );
  });
});
