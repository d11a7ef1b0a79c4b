import fc from 'fast-check';
import { ARTICLE, create, read, propose, write, expectSame, files, others, buildWorld } from './world';

beforeAll(buildWorld);

describe('accepted input', () => {
  test('whatever is accepted can be written, and is read back the same', async () => {
    const target = fc.constantFrom(...others);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('', ' ', '5', 'null', '\ud800x'),
    );
    const link = fc.record(
      {
        label: text,
        url: text,
        newTab: fc.oneof(fc.boolean(), fc.constant(null)),
        notes: fc.array(fc.record({ text }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    const section = fc.oneof(
      fc.record({ __component: fc.constant('section.quote'), text }),
      fc.record({
        __component: fc.constant('section.teaser'),
        label: text,
        article: fc.oneof(target, fc.constant(null)),
      }),
      fc.record({
        __component: fc.constant('section.features'),
        items: fc.array(fc.record({ title: text }), { maxLength: 3 }),
      }),
    );
    const input = fc.record(
      {
        title: text,
        summary: text,
        body: text,
        wordCount: fc.integer({ min: -1000, max: 1000 }),
        views: fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }).map(String),
        rating: fc.integer({ min: -9999, max: 9999 }).map((cents) => cents / 100),
        score: fc.double({ noNaN: true, noDefaultInfinity: true }),
        featured: fc.boolean(),
        embargoUntil: fc.date({
          min: new Date('1900-01-01'),
          max: new Date('2200-01-01'),
          noInvalidDate: true,
        }),
        metadata: fc.jsonValue(),
        related: fc.uniqueArray(target),
        gallery: fc.constantFrom(...[[], files.slice(1), files]),
        links: fc.array(link, { maxLength: 3 }),
        sections: fc.array(section, { maxLength: 3 }),
      },
      { requiredKeys: [] },
    );
    const id = await create(ARTICLE, { title: 'Property' }, 'en');
    await fc.assert(
      fc.asyncProperty(input, async (data) => {
        const proposed = await propose(await read(id), data).catch((error: Error) => error);
        if (proposed instanceof Error) {
          expect(proposed.name).toBe('ValidationError');
          return;
        }
        expectSame(ARTICLE, await write(ARTICLE, id, proposed, 'en'), proposed);
      }),
      { numRuns: 60 },
    );
  });
});
