'use strict';

const UID = 'api::article.article';

/** Everything that `edited` and the edit form need of a draft. */
const POPULATE = {
  seo: { populate: { openGraph: true } },
  links: { populate: { notes: true } },
  sections: {
    on: { 'section.text': true, 'section.quote': true, 'section.features': { populate: { items: true } } },
  },
};

const paragraphs = (number, count) =>
  Array.from(
    { length: count },
    (_unused, index) =>
      `Paragraph ${index} of article ${number}, a line as long as a line of a text usually is.\n`,
  ).join('\n');

const newArticle = (number, { category, authors, related }) => ({
  title: `Article ${number}`,
  slug: `article-${number}`,
  summary: `What article ${number} is about.`,
  body: paragraphs(number, 40),
  code: `BENCH-${number}`,
  kind: 'news',
  category,
  author: authors[0],
  coAuthors: authors.slice(1, 3),
  related,
  seo: {
    metaTitle: `Article ${number}`,
    metaDescription: 'Description',
    openGraph: { title: `Article ${number}`, description: 'Shared' },
  },
  links: [1, 2, 3].map((link) => ({
    label: `Link ${link}`,
    url: `https://example.org/${link}`,
    notes: [{ text: `Note ${link}` }],
  })),
  sections: [
    { __component: 'section.text', heading: 'Heading', body: paragraphs(number, 4) },
    { __component: 'section.quote', text: 'Quoted', source: 'Somebody' },
    {
      __component: 'section.features',
      heading: 'Features',
      items: ['One', 'Two', 'Three'].map((title) => ({ title, text: 'Feature' })),
    },
  ],
});

let batches = 0;
let numbers = 0;

/** Articles with components, a dynamic zone and relations, published. */
const createArticles = async (strapi, count) => {
  batches += 1;
  const create = (uid, data, status) => strapi.documents(uid).create({ data, status });
  const createCategory = (name) =>
    create('api::category.category', { name: `${name} ${batches}`, slug: `${name}-${batches}` });
  const [category, other] = [await createCategory('first'), await createCategory('second')];
  const authors = [];
  for (const number of [1, 2, 3, 4]) {
    authors.push(
      await create(
        'api::author.author',
        { name: `Author ${number}`, email: `author${number}-${batches}@example.org` },
        'published',
      ),
    );
  }
  const idOf = ({ documentId }) => ({ documentId });
  const articles = [];
  while (articles.length < count) {
    const material = {
      category: idOf(category),
      authors: authors.map(idOf),
      related: articles.slice(-2).map(idOf),
    };
    articles.push(await create(UID, newArticle((numbers += 1), material), 'published'));
  }
  return {
    articles: articles.map(idOf),
    categories: [category, other].map(idOf),
    authors: authors.map(idOf),
  };
};

const readDraft = (strapi, { documentId }) =>
  strapi.documents(UID).findOne({ documentId, locale: 'en', populate: POPULATE });

/**
 * What an editor's pass over a whole article sends: texts, components (with the row ids that the form sends), the
 * dynamic zone and relations. `stamp` makes it differ from whatever is stored.
 */
const edited = (draft, stamp, { categories, authors }) => {
  const [text, quote, features] = draft.sections;
  return {
    title: `Title ${stamp}`,
    summary: `Summary ${stamp}`,
    body: draft.body.replace(/^Paragraph 7.*$/m, `Paragraph 7, ${stamp}.`),
    seo: {
      ...draft.seo,
      metaTitle: `Title ${stamp}`.slice(0, 70),
      openGraph: { ...draft.seo.openGraph, description: stamp },
    },
    links: draft.links.map((link, index) => (index === 1 ? { ...link, label: `Label ${stamp}` } : link)),
    sections: [
      { ...text, heading: stamp },
      { ...quote, text: stamp },
      {
        ...features,
        items: features.items.map((item, index) => (index === 2 ? { ...item, text: stamp } : item)),
      },
    ],
    category: { set: [categories[stamp.length % 2]] },
    coAuthors: { set: stamp.length % 2 ? [authors[1], authors[3]] : [authors[2]] },
  };
};

/** What the content manager's form sends when the title was changed: everything, relations as empty deltas. */
const formValues = (draft, stamp) => {
  const {
    title: _title,
    id: _id,
    documentId: _documentId,
    createdAt: _c,
    updatedAt: _u,
    publishedAt: _p,
    locale: _l,
    ...values
  } = draft;
  const nothing = { connect: [], disconnect: [] };
  const relations = { category: nothing, author: nothing, coAuthors: nothing, related: nothing };
  return { ...values, ...relations, title: `Title ${stamp}` };
};

module.exports = { UID, createArticles, edited, formValues, readDraft };
