import type { DocumentSchema } from '../schema/types';

/** An article with one attribute of every sort, for the tests beside this file. */
export const schema: DocumentSchema = {
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
    cover: { type: 'media' },
    gallery: { type: 'media', multiple: true },
    author: { type: 'relation', target: 'api::person.person' },
    tags: { type: 'relation', multiple: true, target: 'api::tag.tag' },
    seo: { type: 'component', component: 'shared.seo' },
    links: { type: 'component', component: 'shared.link', multiple: true, label: 'Links' },
    zone: { type: 'dynamiczone', components: ['shared.link', 'shared.seo'] },
  },
  components: {
    'shared.seo': {
      displayName: 'Seo',
      mainField: null,
      attributes: {
        metaTitle: { type: 'string' },
        text: { type: 'text' },
        image: { type: 'media' },
        social: { type: 'component', component: 'shared.link', multiple: true },
      },
    },
    'shared.link': {
      displayName: 'Link',
      mainField: 'label',
      attributes: { label: { type: 'string' }, url: { type: 'string' } },
    },
  },
};

export const link = (label: string, id?: number, url = `/${label}`): Record<string, unknown> => ({
  ...(id === undefined ? {} : { id }),
  label,
  url,
});

export const tag = (documentId: string): Record<string, unknown> => ({
  documentId,
  contentType: 'api::tag.tag',
});

export const file = (id: number, hash = `h${id}`): Record<string, unknown> => ({
  id,
  hash,
  name: `${id}.png`,
  mime: 'image/png',
  url: `/${id}.png`,
});

export const paragraph = (text: string): Record<string, unknown> => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

export const points = (...texts: string[]): Record<string, unknown> => ({
  type: 'list',
  format: 'unordered',
  children: texts.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
});
