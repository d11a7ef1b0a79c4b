import { diffSnapshots } from '../diff';
import { links, schemaOf, text, zone } from './drift.fixtures';
import { splitDrift, withoutDrift } from '.';

describe('a comparison of snapshots with drift', () => {
  const schema = schemaOf({ rating: { type: 'integer' }, links, zone, plain: text });
  const before = {
    old: 'a',
    rating: 'five',
    plain: 'x',
    links: [{ id: 1, label: 'L', order: 'a' }],
    zone: [
      { id: 1, __component: 'section.quote', text: 'Q', year: 'MM' },
      { id: 2, __component: 'section.gone', a: 1 },
    ],
  };
  const after = { ...before, old: 'b', rating: 'six', links: [{ id: 1, label: 'L', order: 'b' }], zone: [] };

  it('shows what drifted as unknown, the rest as ever', () => {
    const drift = [before, after].flatMap((snapshot) => splitDrift(schema, snapshot).drift);
    const diff = diffSnapshots(withoutDrift(schema, drift), before, after);
    expect(diff.map(({ path, kind, type }) => [path, kind, type])).toEqual([
      ['title', 'unchanged', 'string'],
      ['links', 'changed', 'component'],
      ['zone', 'removed', 'dynamiczone'],
      ['plain', 'unchanged', 'string'],
      ['old', 'changed', 'unknown'],
      ['rating', 'changed', 'unknown'],
    ]);
    const inner = diff[1]?.items?.[0]?.attributes ?? [];
    expect(inner.filter(({ kind }) => kind !== 'unchanged')).toMatchObject([
      { path: 'links.0.order', kind: 'changed', type: 'unknown', before: 'a', after: 'b' },
    ]);
    expect(diff[2]?.items).toMatchObject([
      { kind: 'removed', component: 'section.quote' },
      { kind: 'removed', component: 'section.gone', attributes: [{ path: 'zone.1.a', type: 'unknown' }] },
    ]);
  });

  it('is the very schema where nothing drifted', () => {
    expect(withoutDrift(schema, [])).toBe(schema);
  });
});
