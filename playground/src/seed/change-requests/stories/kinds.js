'use strict';

const { heading, paragraph, text } = require('../../blocks');
const { ARTICLE, approves, asksForChanges, edition, editionWith } = require('../vocabulary');

const GUIDE = `Nobody publishes alone on this blog. Every correction starts as a change request:

1. Somebody edits an article and chooses *Save as change request*.
2. Reviewers see exactly what would change, and approve it or ask for changes.
3. A publisher publishes it, all of it or nothing.

Until then readers see the article as it was.
`;

/** One request of each remaining kind: creation, new language, single type, several types, every sort of field. */
module.exports = [
  {
    author: 'editor',
    title: 'New article: how changes to this blog are reviewed',
    description: 'We are asked often enough. To be linked from the homepage once it is out.',
    approvers: ['reviewer', 'reviewer2'],
    changes: [
      ({ category, images }) => ({
        type: 'creation',
        contentType: ARTICLE,
        locale: 'en',
        data: {
          title: 'How changes to this blog are reviewed',
          slug: 'how-changes-are-reviewed',
          summary:
            'Every correction starts as a change request, and readers see nothing of it before it is approved.',
          body: GUIDE,
          outline: [heading(2, 'In this article'), paragraph(text('How a correction becomes public.'))],
          kind: 'announcement',
          date: '2026-08-20',
          code: 'NODE-0302',
          category: { documentId: category('announcements') },
          cover: images[4],
          seo: { metaTitle: 'How changes are reviewed', metaDescription: 'From correction to publication.' },
          links: [{ label: 'All releases', url: '/releases', newTab: false }],
        },
      }),
    ],
    then: [
      asksForChanges(
        'reviewer',
        'I like it. Please add *who* the reviewers are; people will want to write to them.',
      ),
    ],
  },
  {
    author: 'contributor',
    title: 'Traduire en français les changements du calendrier des versions',
    description: 'Première ébauche de la traduction ; relecture bienvenue.',
    changes: [
      ({ article }) => ({
        type: 'creation',
        contentType: ARTICLE,
        documentId: article('NODE-0209').documentId,
        locale: 'fr',
        data: {
          title: 'Changements du calendrier des versions',
          slug: 'adjusted-release-schedule-covid-fr',
          summary: 'Le projet adapte le rythme de ses versions aux nouveaux horaires de travail.',
          body: 'Le projet Node.js adapte le rythme de ses versions aux nouveaux horaires de travail.\n\n- `v12.17.0` le 26 mai 2020\n- `v12.18.0` le 25 août 2020\n',
        },
      }),
    ],
  },
  {
    author: 'contributor',
    title: 'Revoir la traduction de l’annonce de Node.js 22',
    description: '« require() de modules ES » se lit mal ; et la version de V8 mérite sa virgule française.',
    changes: [
      editionWith(
        'NODE-0260',
        {
          title: 'Node.js 22 est arrivé !',
          summary:
            'Chargement des modules ES avec require(), client WebSocket intégré et moteur V8 en version 12.4.',
        },
        'fr',
      ),
    ],
    then: [approves('reviewer', 'Très bien.')],
  },
  {
    author: 'editor',
    title: 'Homepage: put Node.js 22 first',
    description: 'The hero and the list of highlights still speak of older versions.',
    changes: [
      ({ article, homepage }) => ({
        type: 'edition',
        contentType: 'api::homepage.homepage',
        documentId: homepage,
        locale: 'en',
        data: {
          intro:
            'Releases, **security advisories** and stories from the project, since 2011. Now with *Node.js 22*.',
          featured: { documentId: article('NODE-0260').documentId },
          highlights: ['NODE-0245', 'NODE-0260', 'NODE-0230'].map((code) => ({
            documentId: article(code).documentId,
          })),
        },
      }),
    ],
    then: [
      approves('reviewer2'),
      asksForChanges('reviewer', 'Why is 20 above 22 in the highlights? Newest first, please.'),
    ],
  },
  {
    author: 'editor',
    title: 'Security releases: address and the author’s note',
    description: `
Two things that belong together, so that they change at the same moment:

- **article**: the security policy moved to the repository,
- **author**: the note on the project names the security team.
`,
    changes: [
      edition('NODE-0211', 1),
      ({ author }) => ({
        type: 'edition',
        contentType: 'api::author.author',
        documentId: author('The Node.js Project'),
        data: {
          email: 'security@example.org',
          bio: [
            paragraph(
              text('The Node.js Project', { bold: true }),
              text(' and its security team write about releases and vulnerabilities.'),
            ),
          ],
        },
      }),
    ],
    then: [approves('reviewer', 'Both look right to me.')],
  },
  {
    author: 'editor',
    title: 'Vulnerabilities: say what readers find in the category',
    description: 'A request of its own: other people may see categories than may see articles.',
    changes: [
      ({ category }) => ({
        type: 'edition',
        contentType: 'api::category.category',
        documentId: category('vulnerability'),
        data: {
          description: 'Security releases, assessments of vulnerabilities, and what to do about them.',
          color: '#9f1d1d',
        },
      }),
    ],
  },
  {
    author: 'editor',
    title: 'Mark the shrinkwrap article as outdated and tidy everything around it',
    description: `
The article describes \`npm shrinkwrap\` of 2012. Lock files replaced it long ago.

- a notice at the top, the old text folded away
- new cover, and the pictures of the gallery in another order
- sections: the notice first, the code sample removed
- search engines get a description that says so
`,
    changes: [
      async ({ article, author, images, draftOf }) => {
        const { documentId, revision } = article('NODE-0025');
        const { seo, sections } = await draftOf(documentId);
        const kept = sections.filter(({ __component }) => __component !== 'section.code');
        return {
          type: 'edition',
          contentType: ARTICLE,
          documentId,
          locale: 'en',
          data: {
            body: revision(2).body,
            kind: 'tutorial',
            featured: false,
            cover: images[7],
            gallery: [images[2], images[5]],
            coAuthors: [{ documentId: author('Isaac Schlueter') }],
            related: [
              { documentId: article('NODE-0038').documentId },
              { documentId: article('NODE-0007').documentId },
            ],
            seo: { id: seo.id, metaDescription: 'Outdated: how npm shrinkwrap locked dependencies in 2012.' },
            links: [
              {
                label: 'Lock files, today',
                url: 'https://docs.npmjs.com/cli/configuring-npm/package-lock-json',
                newTab: true,
              },
            ],
            sections: [
              {
                __component: 'section.text',
                heading: 'Outdated',
                body: 'See the npm documentation on **lock files** instead.',
              },
              ...kept.map(({ __component, id }) => ({ __component, id })),
            ],
          },
        };
      },
    ],
    then: [
      asksForChanges(
        'reviewer2',
        'The notice is fine. Is the code sample gone on purpose? It is the only place that shows the file format.',
      ),
    ],
  },
];
