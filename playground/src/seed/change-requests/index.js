'use strict';

const { once } = require('../marker');
const stories = require('./stories');
const createWorld = require('./world');

const PROGRESS_EVERY = 10;

const exists = async (strapi, title) =>
  (await strapi.db.query('plugin::change-requests.change-request').count({ where: { title } })) > 0;

/** Lives one story: what was before it, the request, and what people did with it. */
const live = async (
  world,
  { author, title, description, draft, mergeTarget, approvers, before = [], changes, then = [] },
) => {
  for (const step of before) {
    await step(world);
  }
  const proposed = [];
  for (const change of changes) {
    proposed.push(await change(world));
  }
  const body = {
    title,
    changes: proposed,
    ...(description && { description: description.trim() }),
    ...(draft && { draft }),
    ...(mergeTarget && { mergeTarget }),
    ...(approvers && { approvers: { users: approvers.map(world.person) } }),
  };
  const request = await world.as(author)('requests', 'create', { body });
  for (const step of then) {
    await step(world, request);
  }
};

/**
 * Change requests in every status, made by the accounts of the demo through the plugin itself, so that reviews,
 * timelines and digests are as real as the articles' later revisions that most of them propose.
 * @throws after the last story, when one of them was refused; the others are there then
 */
module.exports = async (strapi, log) => {
  const world = await createWorld(strapi);
  const refused = [];
  for (const [index, story] of stories.entries()) {
    await once(strapi, `change request: ${story.title}`, async () => {
      if (!(await exists(strapi, story.title))) {
        await live(world, story);
      }
    }).catch((error) => refused.push(`"${story.title}": ${error.message}`));
    const done = index + 1;
    if (done % PROGRESS_EVERY === 0 || done === stories.length) {
      log(`${done} of ${stories.length} change requests`);
    }
  }
  if (refused.length > 0) {
    throw new Error(`${refused.length} change requests could not be seeded. ${refused.join(' ')}`);
  }
};
