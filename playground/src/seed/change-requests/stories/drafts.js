'use strict';

const { asksForChanges, closes, edition, goesStale, reaches, reopens } = require('../vocabulary');

/** Requests that are not ready yet, or never will be. */
module.exports = [
  {
    author: 'contributor',
    title: 'Quote the community member in “Building Node.js Together” as a quotation',
    description: 'Not finished: I still have to check who said it.',
    draft: true,
    before: [reaches('editor', 'NODE-0048', 1)],
    changes: [edition('NODE-0048', 2)],
  },
  {
    author: 'editor',
    title: 'Order the headings of the update of 12 June 2015',
    draft: true,
    before: [reaches('editor', 'NODE-0073', 1)],
    changes: [edition('NODE-0073', 2)],
  },
  {
    author: 'publisher',
    title: 'Give the image of the fleet article a description',
    description: 'For readers who cannot see it. An empty `alt` says “decoration”, which is not true here.',
    draft: true,
    before: [reaches('editor', 'NODE-0029', 2)],
    changes: [edition('NODE-0029', 3)],
  },
  {
    author: 'contributor',
    title: 'Write Node.js with a capital letter in the ldapjs article',
    description: 'As everywhere else.',
    before: [reaches('editor', 'NODE-0017', 2)],
    changes: [edition('NODE-0017', 3)],
    then: [
      asksForChanges(
        'reviewer2',
        'It is a guest article and the author writes it in lower case throughout. I would leave it as he wrote it.',
      ),
      closes('contributor'),
    ],
  },
  {
    author: 'editor',
    title: 'Use a secure address for the embedded video',
    changes: [edition('NODE-0001', 1)],
    then: [goesStale()],
  },
  {
    author: 'contributor',
    title: 'Correct “jeopardize” in the article about the foundation',
    before: [reaches('editor', 'NODE-0068', 2)],
    changes: [edition('NODE-0068', 3)],
    then: [closes('contributor'), reopens('contributor')],
  },
];
