'use strict';

const { approvesStage, deletion, deniesStage, edition, reaches } = require('../vocabulary');

/** Requests that the workflows of ../../workflows.js apply to: one for each thing that can happen in them. */
module.exports = [
  {
    author: 'contributor',
    title: 'Link to the trademark policy on our own site',
    description: 'The address with `http://` leads to a page that is gone; the file has been here for years.',
    changes: [edition('NODE-0009', 1)],
    then: [
      approvesStage('reviewer', 'Legal', 'It is the same document, I compared them.'),
      approvesStage('reviewer2', 'Management'),
    ],
  },
  {
    author: 'editor',
    title: 'One “a” too many on the page about individual membership',
    before: [reaches('editor', 'NODE-0102', 1)],
    changes: [edition('NODE-0102', 2)],
  },
  {
    author: 'editor',
    title: 'Delete the trip report of London 2024',
    description: 'The report of 2026 links to a longer one.',
    changes: [deletion('NODE-0259')],
  },
  {
    author: 'contributor',
    title: 'Rewrite how the trademarks were transferred',
    changes: [edition('NODE-0228', 1)],
    then: [deniesStage('reviewer', 'Legal', 'This text was agreed upon by both foundations, word by word.')],
  },
];
