import type { Attribute } from '../schema/types';
import {
  block,
  cover,
  file,
  link,
  links,
  quote,
  schemaOf,
  tag,
  text,
  toTag,
  toTopic,
  zone,
} from './drift.fixtures';
import { splitDrift } from '.';

describe('a value that has the form of its attribute', () => {
  it.each<[string, Attribute, unknown]>([
    ['text', text, 'x'],
    ['a text that looks like a date', text, '2024-01-01'],
    ['email', { type: 'email' }, 'a@b.c'],
    ['an option that is gone', { type: 'enumeration', enum: ['a'] }, 'b'],
    ['integer', { type: 'integer' }, -3],
    ['big integer as text', { type: 'biginteger' }, '9007199254740993'],
    ['big integer as number', { type: 'biginteger' }, 5],
    ['whole decimal', { type: 'decimal' }, 5],
    ['float', { type: 'float' }, 5.5],
    ['boolean', { type: 'boolean' }, false],
    ['date', { type: 'date' }, '2024-02-29'],
    ['time', { type: 'time' }, '10:00:00.000'],
    ['date and time', { type: 'datetime' }, '2024-02-29T10:00:00.000Z'],
    ['timestamp', { type: 'timestamp' }, '1700000000000'],
    ['anything as JSON', { type: 'json' }, [{ a: 1 }]],
    ['empty JSON list', { type: 'json' }, []],
    ['blocks', { type: 'blocks' }, [block]],
    ['relation', tag, [toTag]],
    ['relations', { ...tag, multiple: true }, [toTag, { ...toTag, documentId: 'b' }]],
    ['one of what may be several', { ...tag, multiple: true }, [toTag]],
    ['file', cover, [file]],
    ['files', { ...cover, multiple: true }, [file, { ...file, id: 5 }]],
    ['component', link, { id: 1, label: 'x', order: 1, notes: [{ text: 'n' }] }],
    ['empty component', link, { id: 1 }],
    ['components', links, [{ label: 'x' }]],
    ['dynamic zone', zone, [quote]],
  ])('%s', (_, attribute, value) => {
    const snapshot = { title: 'T', here: value };
    expect(splitDrift(schemaOf({ here: attribute }), snapshot)).toEqual({ fitting: snapshot, drift: [] });
  });

  it.each<[string, Attribute, unknown]>([
    ['no value', { type: 'integer' }, null],
    ['an empty text in a number', { type: 'integer' }, ''],
    ['no relations in a text', text, []],
    ['no items in a single component', link, []],
  ])('nothing fits everywhere: %s', (_, attribute, value) => {
    const { fitting, drift } = splitDrift(schemaOf({ here: attribute }), { here: value });
    expect([fitting, drift]).toEqual([{ here: null }, []]);
  });
});

describe('a value that has not', () => {
  it.each<[string, Attribute, unknown, string, string]>([
    ['text → integer', { type: 'integer' }, '5', 'text', 'integer'],
    ['integer → text', text, 5, 'integer', 'text'],
    ['decimal → integer', { type: 'integer' }, 5.5, 'number', 'integer'],
    ['text → boolean', { type: 'boolean' }, 'yes', 'text', 'boolean'],
    ['boolean → integer', { type: 'integer' }, true, 'boolean', 'integer'],
    ['date → date and time', { type: 'datetime' }, '2024-01-01', 'time', 'time'],
    ['text → date', { type: 'date' }, 'soon', 'text', 'time'],
    ['text → blocks', { type: 'blocks' }, 'Hi', 'text', 'blocks'],
    ['blocks → text', { type: 'richtext' }, [block], 'blocks', 'text'],
    ['JSON → text', text, { a: 1 }, 'component', 'text'],
    ['relation to another type', tag, [toTopic], 'relation', 'relation'],
    ['several → one relation', tag, [toTag, { ...toTag, documentId: 'b' }], 'relations', 'relation'],
    ['several → one file', cover, [file, { ...file, id: 5 }], 'files', 'file'],
    ['relation → file', cover, [toTag], 'relation', 'file'],
    ['file → relation', tag, [file], 'file', 'relation'],
    ['single → repeatable component', links, { label: 'x' }, 'component', 'components'],
    ['repeatable → single component', link, [{ label: 'x' }], 'components', 'component'],
    ['relations → repeatable component', links, [toTag], 'relation', 'components'],
    ['files → repeatable component', links, [file], 'file', 'components'],
    ['dynamic zone → repeatable component', links, [quote], 'zone', 'components'],
    ['repeatable component → dynamic zone', zone, [{ label: 'x' }], 'components', 'zone'],
    ['text → component', link, 'x', 'text', 'component'],
    ['another component', link, { id: 1, caption: 'x' }, 'component', 'component'],
  ])('%s', (_, attribute, value, was, now) => {
    const { fitting, drift } = splitDrift(schemaOf({ here: attribute }), { title: 'T', here: value });
    expect(fitting).toEqual({ title: 'T' });
    expect(drift).toMatchObject([{ path: 'here', place: ['here'], was, now, value }]);
  });
});

describe('at every depth', () => {
  const schema = schemaOf({ link, links, zone: { ...zone, label: 'Sections' } });

  it('finds removed and retyped attributes of components, with their place and words', () => {
    const { fitting, drift } = splitDrift(schema, {
      old: 'x',
      never: null,
      link: { id: 1, label: 'L', href: '/', order: 'first' },
      links: [
        { id: 2, label: 'A' },
        { id: 3, label: 'B', notes: [{ id: 9, text: 'n', internal: true }] },
      ],
      zone: [{ ...quote, year: 'MMXX' }],
    });
    expect(fitting).toEqual({
      link: { id: 1, label: 'L' },
      links: [
        { id: 2, label: 'A' },
        { id: 3, label: 'B', notes: [{ id: 9, text: 'n' }] },
      ],
      zone: [quote],
    });
    expect(drift.map(({ kind, path, label }) => [kind, path, label])).toEqual([
      ['removed', 'old', 'old'],
      ['removed', 'link.href', 'link › href'],
      ['retyped', 'link.order', 'link › Order'],
      ['removed', 'links.1.notes.0.internal', 'links › notes › internal'],
      ['retyped', 'zone.0.year', 'Sections › Quote › year'],
    ]);
    expect(drift[4]?.place).toEqual(['zone', 'section.quote', 'year']);
  });

  it('leaves out items of a component that is gone or not allowed, and new ones of which nothing would be left', () => {
    const { fitting, drift } = splitDrift(schema, {
      zone: [
        quote,
        { id: 2, __component: 'section.gone', a: 1 },
        { id: 3, __component: 'section.gallery', images: [file] },
        { __component: 'section.quote', formerly: 'x' },
        { id: 4, __component: 'section.quote', formerly: 'x' },
      ],
    });
    expect(fitting).toEqual({ zone: [quote, { id: 4, __component: 'section.quote' }] });
    expect(drift.map(({ kind, path }) => [kind, path])).toEqual([
      ['component', 'zone.1'],
      ['component', 'zone.2'],
      ['component', 'zone.3'],
      ['removed', 'zone.4.formerly'],
    ]);
  });
});
