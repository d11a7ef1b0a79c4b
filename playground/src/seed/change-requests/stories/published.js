'use strict';

const { approves, asksForChanges, edition, merges, reaches, revises } = require('../vocabulary');

/** Requests that went all the way: reviewed, approved and merged. */
module.exports = [
  {
    author: 'contributor',
    title: 'Write the link to the job board in Markdown',
    description:
      'The post is a single HTML link. The rest of the blog uses Markdown, so this one can as well.',
    changes: [edition('NODE-0005', 1)],
    then: [
      asksForChanges(
        'reviewer',
        'The address and the words have changed places: this links to a page called `jobs.nodejs.org` *inside* our site. It should be\n\n```md\n[jobs.nodejs.org](http://jobs.nodejs.org/)\n```',
      ),
      revises('contributor', edition('NODE-0005', 2)),
      approves('reviewer', 'That is it, thank you.'),
      merges('publisher'),
    ],
  },
  {
    author: 'editor',
    title: 'Correct the version of the 12.x security release of April 2021',
    description:
      'The release is **v12.22.1**; the link to v12.21.1 leads nowhere. Urgent, people are waiting for it.',
    approvers: ['reviewer', 'reviewer2'],
    before: [reaches('editor', 'NODE-0218', 1)],
    changes: [edition('NODE-0218', 2)],
    then: [approves('reviewer2', 'Yes, `v12.22.1` is what was tagged.'), merges('admin')],
  },
  {
    author: 'contributor',
    title: 'Give the dates of the release schedule as year-month-day',
    description: `
Readers outside the United States cannot tell \`05-06-2020\` from \`06-05-2020\`. ISO dates leave no doubt:

| before | after |
| --- | --- |
| 05-19-2020 | 2020-05-19 |
| 05-26-2020 | 2020-05-26 |
`,
    changes: [edition('NODE-0209', 1)],
    then: [
      approves('reviewer2', 'Much better.'),
      asksForChanges(
        'reviewer',
        'One date changed by more than its format: 10-**27**-2020 became 2020-10-**20**. Is that on purpose?',
      ),
      approves('reviewer', 'Confirmed with the release team: the 20th is the right day.'),
      merges('publisher'),
    ],
  },
  {
    author: 'contributor',
    title: 'Spell C J Silverio’s name right and update her position',
    description: 'She told us herself. Her position changed too: **VP of engineering**, not director.',
    before: [reaches('editor', 'NODE-0087', 1)],
    changes: [edition('NODE-0087', 2)],
    then: [approves('reviewer'), merges('publisher')],
  },
  {
    author: 'editor',
    title: 'Name SmartOS, not SunOS, in the release notes of 0.8.9',
    description:
      'The change was about **SmartOS**: `process.platform` says "sunos" there. Setting it to "sunos" on SunOS would be no news.',
    before: [reaches('editor', 'NODE-0034', 1)],
    changes: [edition('NODE-0034', 2)],
    then: [approves('reviewer2', 'Checked against the commit. Correct.'), merges('publisher')],
  },
  {
    author: 'publisher',
    title: 'Thank Eran Levin for reporting the vulnerability of July 2021',
    description: 'He asked for his handle to be named as well.',
    changes: [edition('NODE-0221', 1)],
    then: [approves('reviewer'), merges('admin')],
  },
  {
    author: 'contributor',
    title: 'Drop a superfluous “The” from the OpenSSL assessment',
    changes: [edition('NODE-0231', 1)],
    then: [approves('reviewer2'), merges('publisher')],
  },
];
