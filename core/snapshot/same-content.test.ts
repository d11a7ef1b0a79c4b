import type { Attribute, ComponentSchema } from '../schema/types';
import { contentText } from './content';
import { hasContent, sameAttributeContent } from './same-content';

const COMPONENTS: Record<string, ComponentSchema> = {
  'shared.link': {
    displayName: 'Link',
    mainField: 'label',
    attributes: { label: { type: 'string' }, url: { type: 'string' } },
  },
};

const TYPES: Attribute[] = [
  { type: 'string' },
  { type: 'richtext' },
  { type: 'integer' },
  { type: 'biginteger' },
  { type: 'datetime' },
  { type: 'json' },
  { type: 'blocks' },
  { type: 'relation' },
  { type: 'relation', multiple: true },
  { type: 'media', multiple: true },
  { type: 'component', component: 'shared.link' },
  { type: 'component', component: 'shared.link', multiple: true },
  { type: 'dynamiczone', components: ['shared.link'] },
];

const link = (label: string | null, more = {}) => ({ __component: 'shared.link', label, ...more });
const tag = (documentId: string, label = '') => ({ documentId, contentType: 'api::tag.tag', label });
const file = (id: number, name = '') => ({ id, hash: `hash${id}`, name, url: '' });
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const VALUES: unknown[] = [
  ...[undefined, null, '', [], {}, [null], [[]], 0, 1, '1', 'text', 'Text', false, true],
  ...[new Date(0), '1970-01-01T00:00:00.000Z', { a: 1, b: 2 }, { b: 2, a: 1 }, { b: 2, a: 1, c: undefined }],
  ...[link('a'), [link('a')], [link('a', { id: 7 })], [link('a', { url: '' })], [link('b')], [link(null)]],
  ...[[link('a'), link('b')], [link('b'), link('a')], [{ ...link('a'), __component: 'shared.gone' }]],
  ...[tag('x'), [tag('x')], [tag('x', 'Label')], [tag('x'), tag('y')], [tag('y'), tag('x')]],
  ...[file(1), [file(1, 'renamed')], [file(2)], [paragraph('a')], [paragraph('b')], [paragraph('a'), null]],
];

describe('the same content, said without writing all of it out', () => {
  it.each(TYPES)(
    '$type (multiple: $multiple): agrees with the canonical text for every two values',
    (type) => {
      const canonical = VALUES.map((value) => contentText(type, COMPONENTS, value));
      const wrong: unknown[] = [];
      VALUES.forEach((left, at) =>
        VALUES.forEach((right, other) => {
          const same = sameAttributeContent(type, COMPONENTS, left, right);
          if (same !== (canonical[at] === canonical[other])) wrong.push([left, right]);
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(TYPES)('$type (multiple: $multiple): agrees on which values are none', (type) => {
    const none = VALUES.filter((value) => !hasContent(type, COMPONENTS, value));
    expect(none).toEqual(VALUES.filter((value) => contentText(type, COMPONENTS, value) === 'null'));
  });
});
