'use strict';

const {
  approves,
  asksForChanges,
  deletion,
  edition,
  publishes,
  reaches,
  refreshes,
  revises,
} = require('../vocabulary');

/** Requests that could be published now. */
module.exports = [
  {
    author: 'contributor',
    title: 'Write V8 with a capital letter in the announcement of v6',
    before: [reaches('editor', 'NODE-0139', 2)],
    changes: [edition('NODE-0139', 3)],
    then: [approves('reviewer')],
  },
  {
    author: 'contributor',
    title: 'Correct the version of the 15.x security release of April 2021',
    description: 'Same mistake as in the line above it: the release is **v15.14.0**, there is no v15.13.1.',
    changes: [edition('NODE-0218', 3)],
    then: [
      approves('reviewer', 'Right. I missed it when the 12.x line was corrected.'),
      approves('reviewer2'),
    ],
  },
  {
    author: 'editor',
    title: 'Fix a typing error on the certification programme: publicly',
    description: '“publically” → “publicly”',
    before: [reaches('editor', 'NODE-0170', 4)],
    changes: [edition('NODE-0170', 5)],
    then: [
      approves('reviewer'),
      approves('reviewer2', 'Both spellings exist, but this is the one in our style guide.'),
    ],
  },
  {
    author: 'editor',
    title: 'Delete the post with the videos of the 2011 meetup',
    description:
      'All its videos are gone from the hosting site and nobody kept a copy. A page that only says “watch the videos” helps no one.',
    approvers: ['reviewer', 'publisher'],
    changes: [deletion('NODE-0014')],
    then: [approves('publisher', 'Agreed. I asked Ryan, he has no copies either.')],
  },
  {
    author: 'contributor',
    title: 'Break the lines of the v4.1.0 downloads as Markdown does',
    description: `
The list of downloads ends every line with \`<br>\`. A backslash does the same in Markdown:

\`\`\`diff
-Windows 32-bit Installer: …/node-v4.1.0-x86.msi<br>
+Windows 32-bit Installer: …/node-v4.1.0-x86.msi \\
\`\`\`

No word changes. The other release posts can follow.
`,
    changes: [edition('NODE-0090', 1)],
    then: [approves('reviewer2', 'Rendered both, they look the same.'), publishes('editor', 'NODE-0090', 3)],
  },
  {
    author: 'editor',
    title: 'Credit ryotak as well for the report of January 2025',
    description: 'The text was changed in two steps; see the revisions.',
    mergeTarget: 'draft',
    changes: [edition('NODE-0267', 2)],
    then: [
      asksForChanges(
        'reviewer2',
        'While you are at it: the first vulnerability was reported by *ryotak and taise*, not by taise alone.',
      ),
      revises('editor', edition('NODE-0267', 3)),
      approves('reviewer2', 'Thank you!'),
    ],
  },
  {
    author: 'contributor',
    title: 'Node.js, not Node: title of the v7.7.2 release',
    changes: [edition('NODE-0175', 3)],
    then: [publishes('editor', 'NODE-0175', 1), refreshes('contributor'), approves('reviewer2')],
  },
];
