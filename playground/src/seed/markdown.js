'use strict';

/** What the seed reads out of the Markdown of an article. */
const plain = (markdown) =>
  markdown
    .replace(/<[^>]+>/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const summary = (markdown) => {
  const paragraphs = markdown.split(/\n\s*\n/).map(plain);
  const first = paragraphs.find((paragraph) => paragraph.length > 40) ?? paragraphs.find(Boolean) ?? '';
  return first.length > 300 ? `${first.slice(0, 297).replace(/\s+\S*$/, '')}…` : first;
};

const headings = (markdown) =>
  [...markdown.matchAll(/^#{1,6} +(.+)$/gm)].map((match) => plain(match[1])).filter(Boolean);

const links = (markdown) =>
  [...markdown.matchAll(/(?<!!)\[([^\]]+)\]\((https?:[^)\s]+)\)/g)].map((match) => ({
    label: plain(match[1]).slice(0, 120),
    url: match[2],
  }));

const code = (markdown) => /```(\w*)\n([\s\S]*?)```/.exec(markdown)?.[2].trimEnd();

const words = (markdown) => markdown.split(/\s+/).filter(Boolean).length;

module.exports = { summary, headings, links, code, words };
