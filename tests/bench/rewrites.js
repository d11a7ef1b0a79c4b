'use strict';

const { text } = require('./large-document');

const RICHTEXT = { type: 'richtext' };
const LINES = 2000;

/** Base, request and published side of a text that each of them wrote anew. */
const sides = (make) => [0, 1, 2].map((side) => ({ body: make(side) }));

const seeded = (seed) => {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
};

/** Lines out of `choices` different ones, in an order of its own on every side. */
const repeating = (choices) => (side) => {
  const below = seeded(side + 1);
  return Array.from({ length: LINES }, () => text(1, below(choices))).join('');
};

const wordAdded = (side) => text(LINES).replaceAll('.\n', side === 0 ? '.\n' : `, on side ${side}.\n`);

const paragraphs = (side) =>
  text(500, side * 100_000)
    .trim()
    .split('\n')
    .map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));

/** What costs comparisons most: values in which nothing, little or everything looks alike. */
const rewrites = () => [
  {
    name: '2,000 lines, all rewritten',
    attribute: RICHTEXT,
    sides: sides((side) => text(LINES, side * 100_000)),
  },
  { name: '2,000 lines, a word added to each', attribute: RICHTEXT, sides: sides(wordAdded) },
  { name: '2,000 lines out of 20 that repeat', attribute: RICHTEXT, sides: sides(repeating(20)) },
  { name: '2,000 lines out of 400 that repeat', attribute: RICHTEXT, sides: sides(repeating(400)) },
  {
    name: 'one line of 190 KB, rewritten',
    attribute: RICHTEXT,
    sides: sides((side) => text(LINES, side * 100_000).replaceAll('\n', ' ')),
  },
  {
    name: 'one line of 190 KB, one word changed',
    attribute: RICHTEXT,
    sides: sides((side) => text(LINES).replaceAll('\n', ' ').replace('1000: ', `1000, side ${side}: `)),
  },
  { name: '500 blocks, all rewritten', attribute: { type: 'blocks' }, sides: sides(paragraphs) },
];

module.exports = { rewrites };
