import * as fc from 'fast-check';
import type { Attribute, ComponentSchema, DocumentSchema } from '../../core/schema/types';

const LINK: ComponentSchema = {
  displayName: 'Link',
  mainField: 'label',
  attributes: { label: { type: 'string' }, url: { type: 'string' } },
};

const SECTION: ComponentSchema = {
  displayName: 'Section',
  mainField: 'heading',
  attributes: {
    heading: { type: 'string' },
    body: { type: 'text' },
    links: { type: 'component', component: 'shared.link', multiple: true },
    images: { type: 'media', multiple: true },
  },
};

export const COMPONENTS: Record<string, ComponentSchema> = { 'shared.link': LINK, 'shared.section': SECTION };

/** One attribute of every sort, by name. */
export const CATALOGUE: Record<string, Attribute> = {
  title: { type: 'string' },
  rating: { type: 'integer' },
  live: { type: 'boolean' },
  summary: { type: 'text' },
  body: { type: 'richtext' },
  content: { type: 'blocks' },
  settings: { type: 'json' },
  cover: { type: 'media' },
  gallery: { type: 'media', multiple: true },
  author: { type: 'relation', target: 'api::person.person' },
  tags: { type: 'relation', target: 'api::tag.tag', multiple: true },
  seo: { type: 'component', component: 'shared.link' },
  links: { type: 'component', component: 'shared.link', multiple: true },
  zone: { type: 'dynamiczone', components: ['shared.link', 'shared.section'] },
};

/** Content types with some of these attributes. */
export const schemasOf = (names: string[]): fc.Arbitrary<DocumentSchema> =>
  fc.subarray(names, { minLength: 1 }).map((chosen) => ({
    uid: 'api::article.article',
    kind: 'collectionType',
    displayName: 'Article',
    mainField: null,
    draftAndPublish: true,
    localized: false,
    attributes: Object.fromEntries(chosen.map((name) => [name, CATALOGUE[name]])),
    components: COMPONENTS,
  }));
