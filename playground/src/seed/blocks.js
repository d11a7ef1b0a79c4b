'use strict';

/** Small pieces of Strapi's blocks format. */
const text = (value, marks = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children) => ({ type: 'paragraph', children });
const heading = (level, value) => ({ type: 'heading', level, children: [text(value)] });
const list = (items) => ({
  type: 'list',
  format: 'unordered',
  children: items.map((item) => ({ type: 'list-item', children: [text(item)] })),
});

module.exports = { text, paragraph, heading, list };
