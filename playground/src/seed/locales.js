'use strict';

/** The languages of the playground; the first is the default one. */
module.exports = [
  { code: 'en', name: 'English (en)' },
  { code: 'fr', name: 'French (fr)' },
];
