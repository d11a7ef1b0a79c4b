'use strict';

const { monitorEventLoopDelay } = require('perf_hooks');

const { UID } = require('../articles');
const { edit, largeDocument } = require('../large-document');
const { median } = require('../statistics');
const { timed } = require('../timing');

const ROUNDS = 15;
const WARM_UP = 5;

/** Longest stretch for which the event loop stood still during `work`. */
const longestBlock = async (work) => {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await new Promise((resolve) => setTimeout(resolve, 20));
  monitor.reset();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  monitor.disable();
  return monitor.max / 1e6;
};

const run = async ({ strapi, login }) => {
  const editor = await login('editor@demo.test');
  const document = largeDocument();
  const { documentId } = await strapi
    .documents(UID)
    .create({ data: { ...document, slug: 'large', code: 'LARGE' }, status: 'published' });
  const data = edit(document, { first: 3, step: 10, note: 'edited' });
  const change = { type: 'edition', contentType: UID, documentId, locale: 'en', data };
  const created = await editor('POST', '/change-requests/requests', {
    title: 'A large one',
    changes: [change],
  });
  const [{ id }] = created.data.changes;
  const diff = () => editor('GET', `/change-requests/changes/${id}/diff`);

  const { attributes } = (await diff()).data;
  const changed = attributes.filter(({ kind }) => kind === 'changed').map(({ path }) => path);
  if (changed.length !== 5) {
    throw new Error(`Five attributes differ, not ${changed.join(', ')}.`);
  }
  const times = [];
  const blocks = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    let time;
    const block = await longestBlock(async () => {
      time = await timed(diff);
    });
    if (round >= 0) {
      times.push(time);
      blocks.push(block);
    }
  }
  return { size: JSON.stringify(document).length, time: median(times), block: median(blocks) };
};

module.exports = {
  tasks: { 'large.run': run },

  /** The comparison of a large document over HTTP. */
  async measure({ withPlugin }) {
    const { size, time, block } = await withPlugin('large.run');
    const kilobytes = Math.round(size / 1000);
    return [
      { name: `GET diff of a ${kilobytes} KB document`, plugin: time },
      {
        name: `GET diff of a ${kilobytes} KB document: longest block of the event loop`,
        plugin: block,
        most: 50,
        unit: 'ms',
      },
    ];
  },
};
