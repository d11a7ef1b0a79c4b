'use strict';

/** Deterministic words, so that every run compares the same texts. */
const WORDS =
  'content request review merge revision base proposed current stored published draft locale component relation field value editor reader page section'.split(
    ' ',
  );

const sentence = (seed, length) =>
  Array.from(
    { length },
    (_unused, index) => WORDS[(seed * 7 + index * index * 3 + index) % WORDS.length],
  ).join(' ');

const line = (seed) => `${seed}: ${sentence(seed, 12)}.\n`;

const text = (lines, seed = 0) =>
  Array.from({ length: lines }, (_unused, index) => line(seed + index)).join('');

const block = (seed) => ({
  type: 'paragraph',
  children: [{ type: 'text', text: `${seed}: ${sentence(seed, 24)}.` }],
});

/** About 230 KB: 500 blocks, a long text, repeated components and a dynamic zone. */
const largeDocument = () => ({
  title: 'A large document',
  summary: sentence(1, 40),
  body: text(800),
  outline: Array.from({ length: 500 }, (_unused, index) => block(index)),
  links: Array.from({ length: 60 }, (_unused, index) => ({
    label: `Link ${index} ${sentence(index, 3)}`,
    url: `https://example.org/${index}`,
  })),
  sections: Array.from({ length: 40 }, (_unused, index) => ({
    __component: 'section.text',
    heading: `Heading ${index}`,
    body: text(4, index * 11),
  })),
});

/** Every `step`th line or item is edited, beginning with `first`; one is inserted, one removed, one moved. */
const edit = (document, { first, step, note }) => {
  const touched = (index) => index % step === first;
  const list = (items, change) => items.map((item, index) => (touched(index) ? change(item, index) : item));
  const blocks = list(document.outline, ({ children: [child], ...rest }) => ({
    ...rest,
    children: [{ ...child, text: `${child.text} ${note}` }],
  }));
  blocks.splice(first * 3 + 20, 0, block(9000 + first));
  blocks.splice(first * 5 + 200, 1);
  blocks.splice(first * 7 + 400, 0, ...blocks.splice(first * 7 + 350, 1));
  return {
    ...document,
    summary: note,
    body: list(document.body.split('\n'), (old) => `${old} ${note}`).join('\n'),
    outline: blocks,
    links: list(document.links, (link) => ({ ...link, label: `${link.label} ${note}` })),
    sections: list(document.sections, (section) => ({ ...section, heading: `${section.heading} ${note}` })),
  };
};

/** The part of the playground's article that the document uses, as the core knows content types. */
const schema = {
  uid: 'api::article.article',
  kind: 'collectionType',
  displayName: 'Article',
  mainField: 'title',
  draftAndPublish: true,
  localized: true,
  attributes: {
    title: { type: 'string' },
    summary: { type: 'string' },
    body: { type: 'richtext' },
    outline: { type: 'blocks' },
    links: { type: 'component', component: 'shared.link', multiple: true },
    sections: { type: 'dynamiczone', components: ['section.text'], multiple: true },
  },
  components: {
    'shared.link': {
      displayName: 'Link',
      mainField: 'label',
      attributes: { label: { type: 'string' }, url: { type: 'string' } },
    },
    'section.text': {
      displayName: 'Text',
      mainField: 'heading',
      attributes: { heading: { type: 'string' }, body: { type: 'richtext' } },
    },
  },
};

module.exports = { edit, largeDocument, schema, text };
