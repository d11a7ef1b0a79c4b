'use strict';

const { readFileSync } = require('fs');
const path = require('path');
const { gunzipSync } = require('zlib');

const FILE = path.resolve(__dirname, '..', '..', 'data', 'nodejs-blog.jsonl.gz');

/** "Jane Doe (@jane) and John Roe, Max Moe" -> ["Jane Doe", "John Roe", "Max Moe"] */
const names = (author) =>
  author
    .replace(/\([^)]*\)/g, '')
    .split(/,|&| and /)
    .map((name) => name.trim())
    .filter(Boolean);

/**
 * The real blog articles, oldest first, with all their revisions. `code` is their number in that order.
 * @returns {{code: string, slug: string, category: string, authors: string[], date: string,
 *   revisions: {date: string, title: string, body: string}[]}[]}
 */
module.exports = () =>
  gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .sort((one, other) => one.date.localeCompare(other.date) || one.slug.localeCompare(other.slug))
    .map(({ author, ...article }, index) => ({
      ...article,
      authors: names(author),
      code: `NODE-${String(index + 1).padStart(4, '0')}`,
    }));
