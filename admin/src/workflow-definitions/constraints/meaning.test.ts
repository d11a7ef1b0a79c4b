import fc from 'fast-check';
import { evaluate, modelsOf, parseConstraints, type SourceModel } from '../../../../core/constraints';
import { fromJson } from './from-json';
import { toJson } from './to-json';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';

const text = { type: 'string' };
const sources: SourceModel[] = [
  {
    uid: ARTICLE,
    modelType: 'contentType',
    displayName: 'Article',
    attributes: {
      title: text,
      views: { type: 'integer' },
      author: { type: 'relation', relation: 'manyToOne', target: AUTHOR },
      others: { type: 'relation', relation: 'manyToMany', target: AUTHOR },
      seo: { type: 'component', component: 'shared.seo' },
    },
  },
  { uid: AUTHOR, modelType: 'contentType', displayName: 'Author', attributes: { name: text, bio: text } },
  { uid: 'shared.seo', modelType: 'component', displayName: 'Seo', attributes: { name: text, bio: text } },
];
const modelOf = modelsOf(sources);

const word = fc.constantFrom('a', 'b', 'ab');
const oneOf = <Value>(...values: fc.Arbitrary<Value>[]) => fc.oneof(...values);
const pair = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.tuple(key, value).map(([name, inner]) => ({ [name]: inner }));

/** Everything that can stand at a text: short forms, operators, several of them, `$not` around them. */
const operators = fc.record({ $startsWith: word, $eq: word }, { requiredKeys: ['$eq'] });
const textTests = oneOf<unknown>(
  word,
  fc.constant(null),
  fc.array(word, { minLength: 1, maxLength: 2 }),
  pair(
    fc.constantFrom('$eq', '$ne', '$contains', '$startsWith'),
    oneOf<unknown>(word, fc.array(word, { minLength: 1, maxLength: 2 })),
  ),
  pair(fc.constantFrom('$in', '$notIn'), fc.array(word, { minLength: 1, maxLength: 2 })),
  pair(fc.constantFrom('$null', '$notNull'), fc.boolean()),
  fc.record({ $contains: word, $ne: word, $not: operators }, { requiredKeys: ['$ne'] }),
  fc.record({ $not: fc.oneof(operators, fc.record({ $not: operators })) }),
);

/** Objects of conditions, with the given attributes, and to a depth groups of the same. */
function conditions(
  attributes: Record<string, fc.Arbitrary<unknown>>,
  depth: number,
): fc.Arbitrary<Record<string, unknown>> {
  if (depth === 0) return fc.record(attributes, { requiredKeys: [] });
  const inner = conditions(attributes, depth - 1);
  const list = fc.array(inner, { maxLength: 2 });
  return fc.record({ ...attributes, $and: list, $or: list, $not: inner }, { requiredKeys: [] });
}

const behind = oneOf<unknown>(
  conditions({ name: textTests, bio: textTests }, 1),
  pair(fc.constantFrom('$null', '$notNull'), fc.boolean()),
  fc.constant(null),
);
const change = fc.record(
  {
    type: oneOf<unknown>(fc.constantFrom('edition', 'deletion'), fc.constant({ $ne: 'edition' })),
    locale: word,
  },
  { requiredKeys: [] },
);
const constraints = conditions(
  {
    title: textTests,
    views: fc.record({ $gt: fc.nat(3), $lt: fc.nat(6) }, { requiredKeys: ['$gt'] }),
    author: behind,
    others: behind,
    seo: behind,
  },
  1,
);
const withChange = fc
  .tuple(constraints, fc.option(change, { nil: undefined }))
  .map(([json, asked]) => (asked === undefined ? json : { ...json, $change: asked }));

const row = fc.record({ name: fc.option(word), bio: fc.option(word) });
const subject = fc.record({
  title: fc.option(word),
  views: fc.option(fc.nat(6)),
  author: fc.option(row),
  others: fc.array(row, { maxLength: 3 }),
  seo: fc.option(row),
});
const facts = fc.record({
  type: fc.constantFrom('edition', 'deletion'),
  locale: word,
  changedFields: fc.constant([]),
});

describe('constraints that went through the builder', () => {
  it('mean what they meant', () => {
    let asked = 0;
    fc.assert(
      fc.property(
        withChange,
        fc.array(subject, { minLength: 1, maxLength: 4 }),
        facts,
        (json, subjects, done) => {
          const before = parseConstraints(json, ARTICLE, modelOf);
          const after = parseConstraints(toJson(fromJson(json)), ARTICLE, modelOf);
          // Only too large ones are mistaken.
          fc.pre(
            !(
              'problems' in before && before.problems.every(({ message }) => /more conditions/.test(message))
            ),
          );
          if ('problems' in before) throw new Error(JSON.stringify(before.problems));
          if ('problems' in after) throw new Error(JSON.stringify(after.problems));
          for (const one of subjects) {
            const given = { subject: one, change: done };
            expect(evaluate(after.condition, given)).toBe(evaluate(before.condition, given));
            asked += 1;
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(asked).toBeGreaterThan(1000);
  });
});
