'use strict';

const { approves, asksForChanges, edition, publishes, reaches } = require('../vocabulary');

/** Somebody else changed the same place meanwhile, or the request itself is wrong. */
module.exports = [
  {
    author: 'contributor',
    title: 'Call the project Node.js in the title of 0.5.4',
    changes: [edition('NODE-0015', 4)],
    then: [approves('reviewer2'), publishes('editor', 'NODE-0015', 5)],
  },
  {
    author: 'contributor',
    title: 'Let the branding article link to the new resources page',
    description: 'The page moved; a link without the host name also works on the preview site.',
    before: [reaches('editor', 'NODE-0012', 3)],
    changes: [edition('NODE-0012', 4)],
    then: [publishes('editor', 'NODE-0012', 5)],
  },
  {
    author: 'editor',
    title: 'OpenSSL, November 2022: not all of the affected lines are LTS',
    description: 'v19.x is a *current* line, so “active LTS release lines” is not right.',
    before: [reaches('editor', 'NODE-0239', 1)],
    changes: [edition('NODE-0239', 2)],
    then: [approves('reviewer', 'Right.'), publishes('publisher', 'NODE-0239', 3)],
  },
  {
    author: 'contributor',
    title: 'Repair the link to the debugging guide',
    before: [reaches('editor', 'NODE-0174', 2)],
    changes: [edition('NODE-0174', 3)],
    then: [publishes('editor', 'NODE-0174', 4)],
  },
  {
    author: 'editor',
    title: 'Shorten the title of 0.7.9',
    before: [reaches('editor', 'NODE-0032', 4)],
    changes: [edition('NODE-0032', 5)],
    then: [asksForChanges('reviewer', 'A letter got lost: “Node.js **ersion** 0.7.9”.')],
  },
];
