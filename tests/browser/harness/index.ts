/**
 * What browser tests import. The admin is the real one: the plugin and the playground's admin panel built for
 * production, served by a Strapi with a fresh SQLite database and the demo's accounts, in Debian's Chromium.
 * A scenario makes the documents that it needs (steps/), so that scenarios do not meet.
 */
export * from './api';
export * from './scenario';
export type { Look } from './visitor';
export * from './waiting';
export * from './world';
