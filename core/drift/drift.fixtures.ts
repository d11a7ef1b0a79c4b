import type { Attribute, DocumentSchema } from '../schema/types';

/** A content type of the tests and values of every kind. */
const components: DocumentSchema['components'] = {
  'shared.link': {
    displayName: 'Link',
    mainField: 'label',
    attributes: {
      label: { type: 'string', label: 'Label' },
      order: { type: 'integer', label: 'Order' },
      notes: { type: 'component', component: 'shared.note', multiple: true },
    },
  },
  'shared.note': { displayName: 'Note', mainField: 'text', attributes: { text: { type: 'text' } } },
  'section.quote': {
    displayName: 'Quote',
    mainField: 'text',
    attributes: { text: { type: 'text' }, year: { type: 'integer' } },
  },
  'section.gallery': {
    displayName: 'Gallery',
    mainField: null,
    attributes: { images: { type: 'media', multiple: true } },
  },
};

export const schemaOf = (attributes: Record<string, Attribute>): DocumentSchema => ({
  uid: 'api::article.article',
  kind: 'collectionType',
  displayName: 'Article',
  mainField: 'title',
  draftAndPublish: true,
  localized: false,
  attributes: { title: { type: 'string' }, ...attributes },
  components,
});

export const text: Attribute = { type: 'string' };
export const link: Attribute = { type: 'component', component: 'shared.link' };
export const links: Attribute = { ...link, multiple: true };
export const zone: Attribute = { type: 'dynamiczone', components: ['section.quote'] };
export const tag: Attribute = { type: 'relation', target: 'api::tag.tag' };
export const cover: Attribute = { type: 'media' };
export const file = { id: 4, hash: 'h', name: 'a.png', mime: 'image/png', url: '/a.png' };
export const toTag = { documentId: 'a', contentType: 'api::tag.tag', label: 'News' };
export const toTopic = { documentId: 'a', contentType: 'api::topic.topic' };
export const block = { type: 'paragraph', children: [{ type: 'text', text: 'Hi' }] };
export const quote = { id: 1, __component: 'section.quote', text: 'Q' };
