'use strict';

const { heading, list, paragraph, text } = require('./blocks');
const markdown = require('./markdown');

const KINDS = {
  release: 'release',
  migrations: 'tutorial',
  feature: 'tutorial',
  weekly: 'news',
  events: 'news',
  community: 'news',
};

/** A number between 0 and `below`, always the same for the same article. */
const pick = (index, below, step = 37) => (index * step) % below;

const outline = (title, body) => {
  const headings = markdown.headings(body).slice(0, 12);
  const contents = headings.length ? list(headings) : paragraph(text('One single part.', { italic: true }));
  return [heading(2, 'In this article'), contents, paragraph(text('About: ', { bold: true }), text(title))];
};

/** What every article has. `index` counts from 0 in order of date. */
const plainFields = (article, index) => {
  const [{ title, body, date: savedAt }] = article.revisions;
  const [day, time] = new Date(article.date).toISOString().split('T');
  const security = article.category === 'vulnerability';
  return {
    title,
    slug: article.slug,
    summary: markdown.summary(body),
    body,
    outline: outline(title, body),
    wordCount: markdown.words(body),
    views: String((index + 1) * 1000003),
    rating: 1 + pick(index, 401) / 100,
    score: pick(index, 1000) / 999,
    featured: index % 29 === 0,
    date: day,
    embargoUntil: security ? new Date(article.date).toISOString() : null,
    airTime: time.slice(0, 12),
    kind: KINDS[article.category] ?? 'announcement',
    contact: security ? 'security@example.org' : null,
    metadata: {
      source: { path: `blog/${article.category}/${article.slug}.md`, savedAt },
      minutes: Math.max(1, Math.round(markdown.words(body) / 220)),
      tags: [article.category, day.slice(0, 4)],
    },
    accent: `#${(0x3c873a + pick(index, 0xffff, 4093)).toString(16).padStart(6, '0')}`,
    previewPassword: index % 60 === 7 ? `preview-${article.code}` : null,
    code: article.code,
  };
};

const seo = (article, images, index, canonical) => {
  const [{ title, body }] = article.revisions;
  return {
    metaTitle: title.slice(0, 70),
    metaDescription: markdown.summary(body).slice(0, 200),
    keywords: `node.js, ${article.category}`,
    openGraph: {
      title: title.slice(0, 90),
      description: `From the Node.js blog, ${article.date.slice(0, 4)}.`,
      image: images[pick(index, images.length, 5)],
    },
    canonicalOf: canonical ? { documentId: canonical } : null,
  };
};

const links = (article) =>
  markdown
    .links(article.revisions[0].body)
    .slice(0, 4)
    .map((link, position) => ({
      ...link,
      newTab: position === 0,
      notes:
        position === 0
          ? [
              { text: 'Checked by hand.', internal: true },
              { text: 'Opens in a new tab.', internal: false },
            ]
          : [],
    }));

const sections = (article, images, index, teased) => {
  const { body } = article.revisions[0];
  const sample = markdown.code(body);
  const headings = markdown.headings(body).slice(0, 4);
  return [
    { __component: 'section.text', heading: 'At a glance', body: markdown.summary(body) },
    { __component: 'section.quote', text: markdown.summary(body).slice(0, 140), source: article.authors[0] },
    ...(sample ? [{ __component: 'section.code', language: 'javascript', text: sample.slice(0, 2000) }] : []),
    {
      __component: 'section.gallery',
      caption: 'Illustrations',
      images: [0, 1, 2].map((step) => images[(index + step) % images.length]),
    },
    ...(teased
      ? [{ __component: 'section.teaser', label: 'Read before', article: { documentId: teased } }]
      : []),
    ...(headings.length
      ? [
          {
            __component: 'section.features',
            heading: 'What it covers',
            items: headings.map((title, position) => ({
              title,
              text: `Part ${position + 1}.`,
              icon: 'check',
            })),
          },
        ]
      : []),
  ];
};

module.exports = { plainFields, seo, links, sections };
