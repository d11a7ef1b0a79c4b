'use strict';

const loadCore = require('../core');
const { edit, largeDocument, schema, text } = require('../large-document');
const { rewrites } = require('../rewrites');
const { median } = require('../statistics');
const { timed } = require('../timing');

const ROUNDS = 30;
const WARM_UP = 30;

const textOnly = { ...schema, attributes: { body: { type: 'richtext' } }, components: {} };

const timesOf = async (work) => {
  const times = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const time = await timed(work);
    if (round >= 0) times.push(time);
  }
  return times;
};

const measured = async (name, most, work) => ({
  name,
  plugin: median(await timesOf(work)),
  most,
  unit: 'ms',
});

/** How long the event loop stands still: nine of ten rounds; the last one says more about what else the machine does. */
const blocked = async (name, work) => {
  const times = (await timesOf(work)).sort((left, right) => left - right);
  return { name: `${name}, 9 of 10`, plugin: times[Math.ceil(0.9 * ROUNDS) - 1], most: 50, unit: 'ms' };
};

module.exports = {
  /** The pure functions by themselves: what they take is how long a server's event loop would stand still. */
  async measure() {
    const { diffSnapshots, mergeThreeWay } = loadCore();
    const base = largeDocument();
    const request = edit(base, { first: 3, step: 10, note: 'by the request' });
    const published = { ...edit(base, { first: 7, step: 10, note: 'meanwhile' }), summary: base.summary };
    const size = `${Math.round(JSON.stringify(base).length / 1000)} KB document`;
    const { conflicts } = mergeThreeWay(schema, base, request, published);

    const body = text(700);
    const bySide = (first) => edit({ ...base, body }, { first, step: 10, note: 'edited' }).body;
    const texts = [body, bySide(3), bySide(7)].map((value) => ({ body: value }));
    const rows = [
      await measured(`Diff of a ${size}`, 20, () => diffSnapshots(schema, base, request)),
      await measured(`Three-way merge of a ${size} (${conflicts.length} conflicts)`, 20, () =>
        mergeThreeWay(schema, base, request, published),
      ),
      await measured(`Three-way merge of a ${Math.round(body.length / 1000)} KB text`, 5, () =>
        mergeThreeWay(textOnly, ...texts),
      ),
    ];
    for (const { name, attribute, sides } of rewrites()) {
      const own = { ...schema, attributes: { body: attribute }, components: {} };
      const [before, after] = sides;
      rows.push(await blocked(`Diff of ${name}`, () => diffSnapshots(own, before, after)));
      rows.push(await blocked(`Merge of ${name}`, () => mergeThreeWay(own, ...sides)));
    }
    return rows;
  },
};
