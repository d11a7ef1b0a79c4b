import type { DocumentSchema } from '../schema/types';
import { applyDiff, applyHunks, diffSnapshots, textHunks, type AttributeDiff } from '.';

const schema: DocumentSchema = {
  uid: 'api::article.article',
  kind: 'collectionType',
  displayName: 'Article',
  mainField: 'title',
  draftAndPublish: true,
  localized: false,
  attributes: {
    title: { type: 'string', label: 'Title' },
    body: { type: 'richtext' },
    settings: { type: 'json' },
    content: { type: 'blocks' },
    tags: { type: 'relation', multiple: true, target: 'api::tag.tag' },
    seo: { type: 'component', component: 'shared.seo' },
    links: { type: 'component', component: 'shared.link', multiple: true },
    zone: { type: 'dynamiczone', components: ['shared.link', 'shared.seo'] },
  },
  components: {
    'shared.seo': {
      displayName: 'Seo',
      mainField: null,
      attributes: { metaTitle: { type: 'string' }, text: { type: 'text' } },
    },
    'shared.link': {
      displayName: 'Link',
      mainField: 'label',
      attributes: { label: { type: 'string' }, url: { type: 'string' } },
    },
  },
};

const one = (name: string, before: unknown, after: unknown): AttributeDiff => {
  const diff = diffSnapshots(schema, { [name]: before }, { [name]: after }).find(({ path }) => path === name);
  if (!diff) throw new Error(`No diff of ${name}`);
  return diff;
};

const items = (name: string, before: unknown, after: unknown): string[] =>
  (one(name, before, after).items ?? []).map(
    ({ kind, from, to, label, moved }) =>
      `${kind} ${from ?? '-'}→${to ?? '-'} ${label}${moved ? ' (moved)' : ''}`,
  );

const paragraph = (text: string): unknown => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const link = (label: string, id?: number, url = `/${label}`): unknown => ({
  ...(id ? { id } : {}),
  label,
  url,
});
const tag = (documentId: string): unknown => ({
  documentId,
  contentType: 'api::tag.tag',
  label: `#${documentId}`,
});

describe('diff of a document', () => {
  it('lists every attribute in schema order, then those that the schema does not know', () => {
    const diff = diffSnapshots(schema, { old: 1, title: 'a' }, { gone: null, title: 'b' });
    expect(diff.map(({ path, kind, type }) => [path, kind, type])).toEqual([
      ['title', 'changed', 'string'],
      ['body', 'unchanged', 'richtext'],
      ['settings', 'unchanged', 'json'],
      ['content', 'unchanged', 'blocks'],
      ['tags', 'unchanged', 'relation'],
      ['seo', 'unchanged', 'component'],
      ['links', 'unchanged', 'component'],
      ['zone', 'unchanged', 'dynamiczone'],
      ['gone', 'unchanged', 'unknown'],
      ['old', 'removed', 'unknown'],
    ]);
    expect(diff[0]).toMatchObject({ label: 'Title', before: 'a', after: 'b' });
  });

  it('of a new document shows everything as added, of a deleted one as removed', () => {
    expect(diffSnapshots(schema, null, { title: 'a' })[0]).toMatchObject({
      kind: 'added',
      before: null,
      after: 'a',
    });
    expect(diffSnapshots(schema, { title: 'a' }, null)[0]).toMatchObject({ kind: 'removed', after: null });
  });

  it('shows a single component by its attributes', () => {
    const diff = one('seo', { id: 1, metaTitle: 'a', text: 'same' }, { id: 8, metaTitle: 'b', text: 'same' });
    expect(diff.attributes?.map(({ path, kind }) => [path, kind])).toEqual([
      ['seo.metaTitle', 'changed'],
      ['seo.text', 'unchanged'],
    ]);
  });

  it('shows JSON as indented text, whatever the order of its keys', () => {
    const { hunks } = one('settings', { b: 1, a: 1 }, { a: 1, b: 2 });
    expect(hunks?.[0].lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'unchanged {',
      'unchanged   "a": 1,',
      'removed   "b": 1',
      'added   "b": 2',
      'unchanged }',
    ]);
  });
});

describe('diff of a text', () => {
  const lines = (before: string, after: string): string[] =>
    textHunks(before, after).flatMap((hunk) => [
      `@ ${hunk.beforeStart} ${hunk.afterStart}`,
      ...hunk.lines.map(
        ({ kind, before: left, after: right, text }) => `${kind[0]} ${left ?? '-'} ${right ?? '-'} ${text}`,
      ),
    ]);

  it('has changed lines with three lines around them', () => {
    const text = Array.from({ length: 20 }, (_, index) => `line ${index + 1}\n`);
    const changed = text.map((line, index) => (index === 9 ? 'line ten\n' : line)).join('');
    expect(lines(text.join(''), changed)).toEqual([
      '@ 7 7',
      'u 7 7 line 7',
      'u 8 8 line 8',
      'u 9 9 line 9',
      'r 10 - line 10',
      'a - 10 line ten',
      'u 11 11 line 11',
      'u 12 12 line 12',
      'u 13 13 line 13',
    ]);
  });

  it('joins changes that are close and parts those that are not', () => {
    const text = Array.from({ length: 30 }, (_, index) => `${index + 1}\n`);
    const change = (...numbers: number[]): string =>
      text.map((line, index) => (numbers.includes(index + 1) ? `new ${line}` : line)).join('');
    expect(textHunks(text.join(''), change(5, 9))).toHaveLength(1);
    expect(textHunks(text.join(''), change(5, 12))).toHaveLength(1);
    expect(textHunks(text.join(''), change(5, 20))).toHaveLength(2);
  });

  it('marks the words that differ in a replaced line', () => {
    const [removed, added] = textHunks('the quick fox\n', 'the slow fox\n')[0].lines;
    expect(removed.parts).toEqual([
      { kind: 'unchanged', text: 'the ' },
      { kind: 'removed', text: 'quick' },
      { kind: 'unchanged', text: ' fox' },
    ]);
    expect(added.parts?.filter(({ kind }) => kind === 'added')).toEqual([{ kind: 'added', text: 'slow' }]);
  });

  it.each([
    ['a final line break', 'a', 'a\n'],
    ['line endings', 'a\r\nb\r\n', 'a\nb\r\n'],
    ['unicode', 'e\u0301 \u{1f600}\n', '\u00e9 \u{1f600}\n'],
    ['from nothing', '', 'a\nb'],
    ['to nothing', 'a\nb', ''],
    ['blank lines', '\n\n\n', '\n\n'],
  ])('is exact about %s', (_, before, after) => {
    const hunks = textHunks(before, after);
    expect(hunks).not.toEqual([]);
    expect(applyHunks(before, hunks)).toBe(after);
  });

  it('of a total rewrite is one hunk, quickly', () => {
    const text = (word: string): string =>
      Array.from({ length: 2000 }, (_, index) => (index % 3 ? `${word} ${index}\n` : '\n')).join('');
    const started = performance.now();
    const hunks = textHunks(text('old'), text('new'));
    // The goal is 50 ms; this only has to catch a comparison that explodes, on any machine.
    expect(performance.now() - started).toBeLessThan(1000);
    expect(applyHunks(text('old'), hunks)).toBe(text('new'));
  });

  it('does not apply to another text', () => {
    expect(() => applyHunks('other\n', textHunks('a\n', 'b\n'))).toThrow(/differs/);
  });
});

describe('diff of a list', () => {
  it.each([
    ['added', [link('a', 1)], [link('a', 1), link('b')], ['unchanged 0→0 a', 'added -→1 b']],
    ['removed', [link('a', 1), link('b', 2)], [link('b', 2)], ['removed 0→- a', 'unchanged 1→0 b']],
    [
      'moved',
      [link('a', 1), link('b', 2), link('c', 3)],
      [link('c', 3), link('a', 1), link('b', 2)],
      ['moved 2→0 c (moved)', 'unchanged 0→1 a', 'unchanged 1→2 b'],
    ],
    [
      'changed',
      [link('a', 1), link('b', 2)],
      [link('a', 1), link('b', 2, '/new')],
      ['unchanged 0→0 a', 'changed 1→1 b'],
    ],
    [
      'changed and moved',
      [link('a', 1), link('b', 2), link('c', 3)],
      [link('c', 3, '/new'), link('a', 1), link('b', 2)],
      ['changed 2→0 c (moved)', 'unchanged 0→1 a', 'unchanged 1→2 b'],
    ],
    [
      'changed, all row ids made anew',
      [link('a', 1), link('b', 2)],
      [link('x', 7), link('a', 8), link('b', 9, '/new')],
      ['added -→0 x', 'unchanged 0→1 a', 'changed 1→2 b'],
    ],
  ])('of components: %s', (_, before, after, expected) => {
    expect(items('links', before, after)).toEqual(expected);
  });

  it('of blocks shows the text of a changed one by lines', () => {
    const before = [paragraph('One.'), paragraph('Two is here.')];
    const after = [paragraph('Zero.'), paragraph('One.'), paragraph('Two was here.')];
    expect(items('content', before, after)).toEqual([
      'added -→0 Zero.',
      'unchanged 0→1 One.',
      'changed 1→2 Two was here.',
    ]);
    expect(one('content', before, after).items?.[2].hunks?.[0].lines.map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ]);
  });

  it('of relations', () => {
    expect(items('tags', [tag('a'), tag('b')], [tag('b'), tag('c')])).toEqual([
      'removed 0→- #a',
      'unchanged 1→0 #b',
      'added -→1 #c',
    ]);
  });

  it('of a dynamic zone takes two components for two items', () => {
    const before = [{ __component: 'shared.link', id: 1, label: 'Same' }];
    const after = [{ __component: 'shared.seo', id: 1, metaTitle: 'Same' }];
    expect(items('zone', before, after)).toEqual(['removed 0→- Same', 'added -→0 Seo']);
  });
});

describe('applying a diff', () => {
  it('goes part by part, so that it does not fit another document', () => {
    const before = { body: 'a\nb\n', links: [link('a', 1)] };
    const after = { body: 'a\nc\n', links: [link('z'), link('a', 1, '/new')] };
    const diff = diffSnapshots(schema, before, after);
    expect(applyDiff(schema, before, diff)).toMatchObject(after);
    expect(() => applyDiff(schema, { ...before, body: 'else\n' }, diff)).toThrow();
  });
});
