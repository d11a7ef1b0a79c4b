'use strict';

const {
  approves,
  asksForChanges,
  edition,
  publication,
  publishes,
  reaches,
  revises,
  unpublication,
} = require('../vocabulary');

/** Requests that wait for somebody. */
module.exports = [
  {
    author: 'contributor',
    title: 'Link to one page about faster class features instead of two bug reports',
    description:
      'The V8 blog explains in [one post](https://v8.dev/blog/faster-class-features) what two bug reports did not explain at all.',
    changes: [edition('NODE-0230', 1)],
  },
  {
    author: 'contributor',
    title: 'Show the stream examples as code blocks',
    description: `
The article was indented for a renderer that we no longer use. With fenced blocks

- the examples are highlighted,
- the stability note is a quotation instead of code.
`,
    changes: [edition('NODE-0036', 1)],
    then: [
      asksForChanges(
        'reviewer2',
        'Good idea. Please do **all** of the examples, not only the first two; half and half is worse than before.',
      ),
    ],
  },
  {
    author: 'editor',
    title: 'Keep the diagrams of the npm post-mortem on our own server',
    description: 'The three drawings are on a file sharing site. When it goes, they go.',
    changes: [edition('NODE-0042', 1)],
  },
  {
    author: 'contributor',
    title: 'One “e” too many in the title of the retirement announcement',
    description:
      '“Committe**e**e”. Somebody is rewriting the first sentence in the draft; this is only about the title.',
    changes: [edition('NODE-0225', 2)],
  },
  {
    author: 'editor',
    title: 'Publish the corrected codemod names of the v22 to v24 guide',
    description:
      'The draft is ready since November. The published guide still names a codemod that does not exist under that name.',
    approvers: ['reviewer', 'reviewer2'],
    changes: [publication('NODE-0285')],
    then: [
      asksForChanges(
        'reviewer',
        'Have you run the commands? I would like to see the output before this goes live.',
      ),
    ],
  },
  {
    author: 'editor',
    title: 'Take the announcement of the 2011 meetup off the site',
    description: '“This Thursday” was in August 2011.',
    changes: [unpublication('NODE-0013')],
  },
  {
    author: 'editor',
    title: 'Remove the tracking from the Nodevember link in four weekly updates',
    description: `
Four weekly updates link to the conference with \`utm_source\` and \`utm_medium\`. Nobody reads those statistics any more.

One request, because it is one decision. @rosa please look at one of them and approve all.
`,
    before: [
      reaches('editor', 'NODE-0088', 1),
      reaches('editor', 'NODE-0091', 1),
      reaches('editor', 'NODE-0093', 1),
      reaches('editor', 'NODE-0096', 1),
    ],
    changes: [
      edition('NODE-0088', 2),
      edition('NODE-0091', 2),
      edition('NODE-0093', 2),
      edition('NODE-0096', 2),
    ],
  },
  {
    author: 'contributor',
    title: 'Node.js, not Node: title of the v6.3.0 release',
    description: 'The project is called **Node.js**. Release posts are the last ones that call it Node.',
    changes: [edition('NODE-0150', 3)],
    then: [publishes('editor', 'NODE-0150', 1)],
  },
  {
    author: 'publisher',
    title: 'Name the peer dependency rules of npm 7',
    description:
      'npm 7 installs peer dependencies again, as npm 1 and 2 did. The links to the registry are brought up to date as well.',
    mergeTarget: 'draft',
    changes: [edition('NODE-0038', 4)],
    then: [
      approves('reviewer'),
      asksForChanges('reviewer2', 'And npm 8 and later? “npm 7 **or newer**”, I would say.'),
    ],
  },
  {
    author: 'contributor',
    title: 'July 2022: say plainly that the security release is delayed',
    description:
      'First only a doubled word; then I saw that the last sentence links to a heading that is not there.',
    before: [reaches('editor', 'NODE-0235', 3)],
    changes: [edition('NODE-0235', 4)],
    then: [approves('reviewer', 'Good catch.'), revises('contributor', edition('NODE-0235', 5))],
  },
];
