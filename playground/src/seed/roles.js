'use strict';

/**
 * Who may do what. `content` names, per content type, the verbs of the content manager and of this plugin;
 * `plugins` lists the actions that concern no content type.
 */
const ALL_TYPES = [
  'api::article.article',
  'api::author.author',
  'api::category.category',
  'api::homepage.homepage',
];
const WRITE = ['read', 'create', 'update', 'publish', 'delete'];
const UPLOAD_READ = ['plugin::upload.read', 'plugin::upload.assets.download'];
const UPLOAD_WRITE = [
  ...UPLOAD_READ,
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.copy-link',
];
const OPEN_SECTION = 'plugin::change-requests.read';

const everyType = (verbs) => Object.fromEntries(ALL_TYPES.map((uid) => [uid, verbs]));

module.exports = [
  {
    code: 'playground-editor',
    name: 'Newsroom editor',
    description: 'Writes and publishes, and may propose instead.',
    content: everyType([...WRITE, 'request']),
    plugins: [OPEN_SECTION, ...UPLOAD_WRITE],
  },
  {
    code: 'playground-contributor',
    name: 'Contributor',
    description: 'Reads everything and proposes changes to articles; writes nothing directly.',
    content: { ...everyType(['read']), 'api::article.article': ['read', 'request'] },
    plugins: [OPEN_SECTION, ...UPLOAD_READ],
  },
  {
    code: 'playground-reviewer',
    name: 'Reviewer',
    description: 'Reads and approves; writes nothing.',
    content: everyType(['read', 'approve']),
    plugins: [OPEN_SECTION, ...UPLOAD_READ],
  },
  {
    code: 'playground-publisher',
    name: 'Publisher',
    description: 'Proposes, approves change requests and publishes them.',
    content: everyType([...WRITE, 'request', 'approve']),
    plugins: [OPEN_SECTION, ...UPLOAD_WRITE],
  },
  {
    code: 'playground-outsider',
    name: 'Outsider',
    description: 'May look at categories and nothing else.',
    content: { 'api::category.category': ['read'] },
    plugins: [OPEN_SECTION],
  },
];
