'use strict';

const seedChangeRequests = require('./change-requests');
const seedContent = require('./content');
const seedLanguages = require('./languages');
const seedLayouts = require('./layouts');
const { once } = require('./marker');
const seedPeople = require('./people');
const seedWorkflows = require('./workflows');

/**
 * Fills an empty playground for the demo. Each part runs once per database; a part that was interrupted goes on
 * where it stopped, because every step looks for what is already there.
 */
module.exports = async (strapi) => {
  const log = (message) => strapi.log.info(`seed: ${message}`);

  await once(strapi, 'people', async () => {
    await seedLanguages(strapi);
    await seedPeople(strapi);
    await seedLayouts(strapi);
    log('languages, roles, accounts and list layouts');
  });
  await once(strapi, 'content', () => seedContent(strapi, log));
  // Content and accounts are enough to work with: Strapi starts without them, and the next start tries again.
  const logged = (error) => strapi.log.error(`seed: ${error.message}`);
  await once(strapi, 'workflows', () => seedWorkflows(strapi)).catch(logged);
  await once(strapi, 'change requests', () => seedChangeRequests(strapi, log)).catch(logged);
};
