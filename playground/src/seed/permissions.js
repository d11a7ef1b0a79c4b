'use strict';

const LOCALES = require('./locales');

const CONTENT_MANAGER = 'plugin::content-manager.explorer';
const CHANGE_REQUESTS = 'plugin::change-requests';

const ACTIONS = {
  read: `${CONTENT_MANAGER}.read`,
  create: `${CONTENT_MANAGER}.create`,
  update: `${CONTENT_MANAGER}.update`,
  publish: `${CONTENT_MANAGER}.publish`,
  delete: `${CONTENT_MANAGER}.delete`,
  request: `${CHANGE_REQUESTS}.request`,
  approve: `${CHANGE_REQUESTS}.approve`,
  bypass: `${CHANGE_REQUESTS}.bypass`,
};

/** Every field (nested ones too) and every locale, for the properties that the action knows. */
const properties = (strapi, action, subject) => {
  const contentType = strapi.contentTypes[subject];
  const knows = (property) => (action.options?.applyToProperties ?? []).includes(property);
  const fields = knows('fields')
    ? strapi.service('admin::content-type').getNestedFields(contentType, { components: strapi.components })
    : undefined;
  const localized = contentType.pluginOptions?.i18n?.localized === true;
  return {
    ...(fields ? { fields } : {}),
    ...(localized ? { locales: LOCALES.map(({ code }) => code) } : {}),
  };
};

/**
 * The permissions of one role definition (see roles.js), as Strapi stores them. Actions or subjects that Strapi
 * does not know, such as publishing a type without drafts, are left out.
 */
module.exports = (strapi, { content, plugins }) => {
  const { actionProvider } = strapi.service('admin::permission');

  const perType = Object.entries(content).flatMap(([subject, verbs]) =>
    verbs
      .map((verb) => actionProvider.get(ACTIONS[verb]))
      .filter((action) => action?.subjects?.includes(subject))
      .map((action) => ({
        action: action.actionId,
        subject,
        properties: properties(strapi, action, subject),
        conditions: [],
      })),
  );
  const global = plugins
    .filter((action) => actionProvider.has(action))
    .map((action) => ({ action, subject: null, properties: {}, conditions: [] }));

  return [...perType, ...global];
};
