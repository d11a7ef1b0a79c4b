import { itemName } from './item-name';

describe('names of items in a list', () => {
  it.each([
    [{ type: 'paragraph', children: [{ type: 'text', text: 'Hello' }] }, 'Hello'],
    [{ __component: 'section.quote', id: 3, text: 'To be' }, 'Quote: To be'],
    [{ label: 'Docs', url: '/docs' }, 'Docs'],
    [{ __component: 'section.gallery', images: [] }, 'Gallery'],
    [{ size: 3 }, ''],
  ])('%j is %s', (item, name) => {
    expect(itemName(item)).toBe(name);
  });

  it('are short and cut no character in half', () => {
    const name = itemName({ label: '😀'.repeat(60) });

    expect(name.endsWith('😀…')).toBe(true);
    expect(name.length).toBeLessThanOrEqual(80);
  });
});
