import fc from 'fast-check';
import { fromJson } from './from-json';
import { nodeAt, toJson } from './to-json';
import { isEmpty, newGroup, newRule, nodesOf, withChild, withNode, type Group, type Node } from './tree';

const through = (json: Record<string, unknown>) => toJson(fromJson(json));

const name = fc.constantFrom('title', 'views', 'category', 'author', 'seo', 'slug');
const operator = fc.constantFrom('$eq', '$ne', '$in', '$contains', '$gt', '$null');
const path: fc.Arbitrary<string[]> = fc.array(name, { minLength: 1, maxLength: 3 });
const value = fc.oneof(fc.string(), fc.integer(), fc.constant(true), fc.array(fc.string()));
const rule = fc.tuple(path, operator, value).map(([to, compare, with_]) => newRule(to, compare, with_));

const groups = fc.letrec<{ node: Node; group: Group }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, rule, tie('group')),
  group: fc
    .record({
      children: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      mode: fc.constantFrom('and' as const, 'or' as const),
      isNegated: fc.boolean(),
      within: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: path }),
    })
    .map(({ children, ...rest }) => newGroup(children, rest)),
}));

const anyJson = fc.dictionary(
  fc.oneof(name, operator, fc.constantFrom('$and', '$or', '$not', '$change')),
  fc.jsonValue({ maxDepth: 4 }),
);

/** What the constraints compare, however they are put together. */
const leaves = (json: unknown): unknown[] =>
  typeof json === 'object' && json !== null ? Object.values(json).flatMap(leaves) : [json];

describe('constraints as a tree', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['one condition', { title: { $eq: 'a' } }],
    ['a path', { category: { slug: { $in: ['legal'] } } }],
    ['several attributes', { title: { $eq: 'a' }, views: { $gt: 3 } }],
    ['twice the same attribute', { $and: [{ views: { $gt: 3 } }, { views: { $lt: 9 } }] }],
    ['one of', { $or: [{ title: { $eq: 'a' } }, { author: { name: { $eq: 'b' } } }] }],
    ['not', { $not: { title: { $eq: 'a' }, views: { $gt: 3 } } }],
    ['none of', { $not: { $or: [{ title: { $eq: 'a' } }, { views: { $gt: 3 } }] } }],
    ['conditions on the same related entry', { coAuthors: { name: { $eq: 'a' }, email: { $null: true } } }],
    ['one of below a relation', { category: { $or: [{ slug: { $eq: 'a' } }, { name: { $eq: 'b' } }] } }],
    ['not below a relation', { category: { $not: { slug: { $eq: 'a' } } } }],
    ['what is being done', { $change: { type: { $in: ['deletion'] } }, title: { $eq: 'a' } }],
    ['an empty relation', { category: {} }],
    ['what always holds among others', { $or: [{}, { title: { $eq: 'a' } }] }],
    ['what the builder cannot show', { $and: [{ title: { $and: 3 } }, { $nor: [{ a: 1 }] }] }],
  ])('%s comes back as it was', (_case, json) => {
    expect(through(json)).toEqual(json);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a value', { title: 'a' }, { title: { $eq: 'a' } }],
    ['a list', { title: ['a', 'b'] }, { title: { $in: ['a', 'b'] } }],
    ['null', { title: null }, { title: { $null: true } }],
    [
      'two comparisons at once',
      { views: { $gt: 3, $lt: 9 } },
      { $and: [{ views: { $gt: 3 } }, { views: { $lt: 9 } }] },
    ],
    ['not at an attribute', { title: { $not: { $eq: 'a' } } }, { $not: { title: { $eq: 'a' } } }],
    [
      'one of at an attribute',
      { author: { name: { $or: [{ $eq: 'a' }, { $contains: 'b' }] } } },
      { author: { $or: [{ name: { $eq: 'a' } }, { name: { $contains: 'b' } }] } },
    ],
  ])('%s, written short, is written out', (_case, json, expected) => {
    expect(through(json)).toEqual(expected);
  });

  it('is the same whichever way it is written', () => {
    fc.assert(fc.property(groups.group, (group) => expect(through(toJson(group))).toEqual(toJson(group))));
  });

  it('loses nothing of what people write, and stays as it is from then on', () => {
    const isShort = (leaf: unknown) => leaf !== null && leaf !== true;
    fc.assert(
      fc.property(anyJson, (json) => {
        const written = through(json);
        const now = leaves(written).map(String).sort();
        for (const leaf of leaves(json).filter(isShort)) expect(now).toContain(String(leaf));
        expect(through(written)).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what is not finished', () => {
    const rule_ = newRule(['title'], '$eq', 'a');
    expect(toJson(newGroup([newRule(), rule_, newGroup([newRule()])]))).toEqual({ title: { $eq: 'a' } });
    expect(toJson(newGroup([newRule()]))).toEqual({});
  });
});

describe('the place of a problem', () => {
  const [title, first, second] = ['title', 'slug', 'name'].map((attribute) =>
    newRule([attribute], '$eq', 'a'),
  );
  const either = newGroup([first, second], { mode: 'or', within: ['category'] });
  const root = newGroup([title, either]);

  it.each([
    ['a condition', ['title', '$eq'], title.id],
    ['a condition in a group', ['category', '$or', '1', 'name', '$eq'], second.id],
    ['a group', ['category', '$or'], either.id],
    ['the way to it', ['category'], either.id],
    ['nothing in particular', [], root.id],
    ['something unknown', ['elsewhere'], root.id],
  ])('is found for %s', (_case, at, id) => {
    expect(nodeAt(root, at)).toBe(id);
  });
});

describe('editing the tree', () => {
  it('changes, removes and adds where it was asked to', () => {
    const rule_ = newRule(['title'], '$eq', '');
    const inner = newGroup([rule_]);
    const root = newGroup([inner]);
    const changed = withNode(root, rule_.id, () => ({ ...rule_, operator: '$ne' }));
    expect(toJson(changed)).toEqual({ title: { $ne: '' } });
    expect(isEmpty(withNode(root, rule_.id, () => null))).toBe(true);
    expect(nodesOf(withChild(root, inner.id, newRule(['views'], '$eq', 1)))).toHaveLength(4);
    expect(nodesOf(withChild(root, root.id, newRule(['views'], '$eq', 1)))).toHaveLength(4);
    expect(toJson(root)).toEqual({ title: { $eq: '' } });
  });
});
