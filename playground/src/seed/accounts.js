'use strict';

/** The people of the playground. Everybody has the same password; `role` is a code of roles.js or Strapi's own. */
const PASSWORD = 'Demo-1234';

const ACCOUNTS = [
  { email: 'admin@demo.test', firstname: 'Ada', lastname: 'Lindqvist', role: 'strapi-super-admin' },
  { email: 'editor@demo.test', firstname: 'Emil', lastname: 'Hartmann', role: 'playground-editor' },
  {
    email: 'contributor@demo.test',
    firstname: 'Camille',
    lastname: 'Moreau',
    role: 'playground-contributor',
  },
  { email: 'reviewer@demo.test', firstname: 'Rosa', lastname: 'Delgado', role: 'playground-reviewer' },
  { email: 'reviewer2@demo.test', firstname: 'Ravi', lastname: 'Menon', role: 'playground-reviewer' },
  { email: 'publisher@demo.test', firstname: 'Petra', lastname: 'Novak', role: 'playground-publisher' },
  { email: 'outsider@demo.test', firstname: 'Oscar', lastname: 'Byrne', role: 'playground-outsider' },
];

module.exports = { ACCOUNTS, PASSWORD };
