import { modelsOf, type SourceModel } from '../../../../core/constraints';
import { leafOf, operatorsOf, pathThrough, routeOf, takesUser } from './attribute-path';
import { changeableFields } from './changeable-fields';
import { check, pathText } from './check';
import { constraintsOf, withText } from './constraint-draft';
import { modelsBehind } from './models-behind';
import { fits, withLeaf, withOperator } from './operand';
import { newRule } from './tree';

const ARTICLE = 'api::article.article';

const sources: SourceModel[] = [
  {
    uid: ARTICLE,
    modelType: 'contentType',
    displayName: 'Article',
    attributes: {
      title: { type: 'string' },
      views: { type: 'integer' },
      category: { type: 'relation', relation: 'manyToOne', targetModel: 'api::category.category' },
      seo: { type: 'component', component: 'shared.seo' },
      links: { type: 'component', component: 'shared.link', repeatable: true },
      sections: { type: 'dynamiczone' },
    },
    labels: { title: 'Headline' },
  },
  {
    uid: 'api::category.category',
    modelType: 'contentType',
    displayName: 'Category',
    attributes: { slug: { type: 'uid' } },
  },
  {
    uid: 'shared.seo',
    modelType: 'component',
    displayName: 'SEO',
    attributes: { metaTitle: { type: 'string' } },
  },
  {
    uid: 'shared.link',
    modelType: 'component',
    displayName: 'Link',
    attributes: { url: { type: 'string' } },
  },
];
const modelOf = modelsOf(sources);
const leaf = (...path: string[]) => leafOf(path, ARTICLE, modelOf);

describe('the path of a condition', () => {
  it('leads through relations and components to what is compared', () => {
    expect(leaf('category', 'slug')).toMatchObject({ kind: 'attribute', attribute: { type: 'uid' } });
    expect(leaf('seo', 'metaTitle')).toMatchObject({ model: { uid: 'shared.seo' } });
    expect(leaf('$change', 'type')).toEqual({ kind: 'fact', fact: 'type' });
    expect(routeOf(['category'], ARTICLE, modelOf).next?.uid).toBe('api::category.category');
  });

  it.each([[['gone']], [['category', 'gone']], [['title', 'more']], [['$change']], [['$change', 'author']]])(
    '%p leads nowhere',
    (path) => {
      expect(leafOf(path, ARTICLE, modelOf)).toBeNull();
    },
  );

  it.each([
    [['title'], ['title']],
    [['category'], ['category', 'documentId']],
    [['createdBy'], ['createdBy', 'id']],
    [['seo'], ['seo', 'metaTitle']],
    [['$change'], ['$change', 'type']],
  ])('%p goes on to %p', (path, expected) => {
    expect(pathThrough(path, ARTICLE, modelOf)).toEqual(expected);
  });

  it('knows whose labels are shown', () => {
    const { tree } = constraintsOf({ category: { slug: 'a' }, $or: [{ seo: { metaTitle: 'b' } }] });
    expect(modelsBehind(tree, ARTICLE, modelOf).sort()).toEqual(
      [ARTICLE, 'api::category.category', 'shared.seo'].sort(),
    );
  });
});

describe('a condition that is changed', () => {
  const rule = newRule(['title'], '$contains', 'a');

  it('keeps its operator where that fits, and asks for a new value', () => {
    expect(withLeaf(rule, ['category', 'slug'], leaf('category', 'slug'))).toMatchObject({
      operator: '$contains',
      value: undefined,
    });
    expect(withLeaf(rule, ['views'], leaf('views'))).toMatchObject({ operator: '$eq' });
    expect(withLeaf(rule, ['category'], leaf('category'))).toMatchObject({ operator: '$null', value: true });
  });

  it.each([
    ['$eq', 'a', '$in', ['a']],
    ['$in', ['a', 'b'], '$eq', 'a'],
    ['$gt', 3, '$between', [3, undefined]],
    ['$eq', 'a', '$null', true],
    ['$null', true, '$eq', undefined],
  ])('from %s %p to %s', (operator, value, next, expected) => {
    expect(withOperator(newRule(['title'], operator, value), next).value).toEqual(expected);
  });

  it('has operators that fit', () => {
    const title = leaf('title');
    const fact = leaf('$change', 'locale');
    expect(title && operatorsOf(title)).toContain('$containsi');
    expect(fact && operatorsOf(fact)).not.toContain('$containsi');
  });

  it.each([
    ['$eq', 'a', true],
    ['$eq', { a: 1 }, false],
    ['$eq', ['a'], false],
    ['$in', ['a', 1], true],
    ['$in', 'a', false],
    ['$between', [1, 2], true],
    ['$between', [1], false],
    ['$null', true, true],
    ['$null', 'yes', false],
  ])('%s %p can be shown in fields: %p', (operator, value, expected) => {
    expect(fits(operator, value)).toBe(expected);
  });

  it('compares accounts and their addresses with whoever asks', () => {
    const taken = [['createdBy', 'id'], ['createdBy', 'email'], ['title'], ['documentId']].map((path) => {
      const found = leafOf(path, ARTICLE, modelOf);
      return found !== null && takesUser(found);
    });
    expect(taken).toEqual([true, true, false, false]);
  });
});

describe('what constraints say', () => {
  it('is told in words, or what is wrong and where', () => {
    expect(check({ category: { slug: { $in: ['legal'] } } }, ARTICLE, modelOf).words?.message).toBe(
      'category › slug is one of legal',
    );
    expect(check({ $or: [{ category: { documentId: 'a1' } }] }, ARTICLE, modelOf)).toEqual({
      words: null,
      problems: [],
    });
    expect(check({}, ARTICLE, modelOf).words?.message).toMatch(/^Applies to all/);
    expect(check({ category: { gone: 'a' } }, ARTICLE, modelOf).problems).toMatchObject([
      { path: ['category', 'gone'] },
    ]);
    expect(pathText(['$or', '1', 'category', 'slug', '$in', '0'])).toBe('$or[1].category.slug.$in[0]');
  });

  it('follows what is typed, and stays while that is no JSON', () => {
    const draft = constraintsOf({ title: { $eq: 'a' } });
    const broken = withText(draft, '{"title"');
    expect(broken).toMatchObject({ tree: draft.tree, text: '{"title"', json: null });
    expect(withText(broken, '[]').json).toBeNull();
    expect(withText(broken, ' ').json).toEqual({});
  });

  it('can be about every field that a change can touch', () => {
    const names = changeableFields(
      ARTICLE,
      modelOf,
      ({ attributes }, name) => attributes[name].label ?? name,
    );
    expect(names.map(({ value }) => value)).toEqual([
      'title',
      'views',
      'category',
      'seo',
      'seo.metaTitle',
      'links',
    ]);
    expect(names[4].label).toBe('seo › metaTitle');
    expect(names[0].label).toBe('Headline');
  });
});
