'use strict';

const LOCALES = require('./locales');

/** Creates the locales that Strapi does not have yet. */
module.exports = async (strapi) => {
  const locales = strapi.plugin('i18n').service('locales');
  for (const locale of LOCALES) {
    if (!(await locales.findByCode(locale.code))) {
      await locales.create(locale);
    }
  }
};
