'use strict';

const UID = 'api::homepage.homepage';

const ENGLISH = {
  heading: 'The Node.js blog',
  intro: 'Releases, **security advisories** and stories from the project, since 2011.',
  hero: ['Run JavaScript everywhere', 'News from the people who make it possible.', 'All releases'],
  quote: ['Welcome to the Node blog.', 'Ryan Dahl'],
  features: [
    'Why read it',
    ['Security first', 'Every advisory, the day it is public.'],
    ['Real history', 'Every article with its edits.'],
  ],
};

const FRENCH = {
  heading: 'Le blog de Node.js',
  intro: 'Versions, **avis de sécurité** et récits du projet, depuis 2011.',
  hero: [
    'JavaScript partout',
    'Des nouvelles de celles et ceux qui le rendent possible.',
    'Toutes les versions',
  ],
  quote: ['Bienvenue sur le blog de Node.', 'Ryan Dahl'],
  features: [
    'Pourquoi le lire',
    ['La sécurité d’abord', 'Chaque avis, le jour de sa publication.'],
    ['Une vraie histoire', 'Chaque article avec ses modifications.'],
  ],
};

const data = (words, ids, images) => {
  const reference = (code) => (ids[code] ? { documentId: ids[code] } : null);
  const [title, text, label] = words.hero;
  const [featuresHeading, ...items] = words.features;
  return {
    heading: words.heading,
    intro: words.intro,
    hero: { title, text, image: images[0], link: { label, url: '/releases', newTab: false, notes: [] } },
    featured: reference('NODE-0001'),
    highlights: ['NODE-0260', 'NODE-0245', 'NODE-0230'].map(reference).filter(Boolean),
    sections: [
      { __component: 'section.quote', text: words.quote[0], source: words.quote[1] },
      {
        __component: 'section.features',
        heading: featuresHeading,
        items: items.map(([name, body]) => ({ title: name, text: body, icon: 'star' })),
      },
    ],
  };
};

/** Creates and publishes the homepage in both languages, unless there is one. `ids` are article document ids by code. */
module.exports = async (strapi, ids, images) => {
  const documents = strapi.documents(UID);
  if (await documents.findFirst({})) {
    return;
  }
  const { documentId } = await documents.create({ data: data(ENGLISH, ids, images), status: 'published' });
  await documents.update({ documentId, locale: 'fr', data: data(FRENCH, ids, images) });
  await documents.publish({ documentId, locale: 'fr' });
};
