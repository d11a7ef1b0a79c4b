'use strict';

/** Remembers in the database which parts of the seed are done, so that the next start does not repeat them. */
const store = (strapi) => strapi.store({ type: 'playground', name: 'seed', key: 'done' });

const done = async (strapi) => (await store(strapi).get()) ?? [];

/** Runs `part` unless it was completed before. Returns whether it ran. */
const once = async (strapi, name, part) => {
  if ((await done(strapi)).includes(name)) {
    return false;
  }
  await part();
  await store(strapi).set({ value: [...(await done(strapi)), name] });
  return true;
};

module.exports = { once };
