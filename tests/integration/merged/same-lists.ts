/** One article as its author, somebody else and both together write it: the same lists, other items. */
import type { Data, Loose } from '../steps';

export interface Targets {
  a: string;
  b: string;
  c: string;
}

const connect = (documentId: string): Data => ({ set: [{ documentId }] });

export const base = ({ a, b }: Targets): Data => ({
  links: [
    { label: 'One', url: '/one', notes: [{ text: 'n1' }, { text: 'n2' }] },
    { label: 'Two', url: '/two', notes: [{ text: 'n3' }] },
    { label: 'Three', url: '/three' },
  ],
  sections: [
    { __component: 'section.text', heading: 'Intro', body: 'Line 1\nLine 2\nLine 3\n' },
    {
      __component: 'section.features',
      heading: 'F',
      items: [{ title: 'f1' }, { title: 'f2' }, { title: 'f3' }],
    },
    { __component: 'section.quote', text: 'Quoted', source: 'Somebody' },
    { __component: 'section.teaser', label: 'See', article: connect(a) },
  ],
  seo: { metaTitle: 'Meta', openGraph: { title: 'Open' } },
  related: { set: [{ documentId: a }, { documentId: b }] },
});

/** What the author proposes, typed into the edit view, so with the ids of the rows that it showed. */
export const proposal = ({ links, sections, seo }: Loose, { a, c }: Targets): Data => {
  const [one, two, three] = links;
  const [text, features, quote, teaser] = sections;
  return {
    links: [
      { ...one, label: 'One proposed' },
      { ...two, notes: [{ ...two.notes[0], text: 'n3 proposed' }, { text: 'n4' }] },
      three,
      { label: 'Four', url: '/four' },
    ],
    sections: [
      quote,
      { ...text, body: 'Line 1 proposed\nLine 2\nLine 3\n' },
      { ...features, items: [features.items[0], features.items[2], { title: 'f4' }] },
      { ...teaser, label: 'See more', article: connect(a) },
    ],
    seo: { ...seo, openGraph: { ...seo.openGraph, title: 'Open proposed' } },
    related: { connect: [{ documentId: c }] },
  };
};

/** What somebody else writes meanwhile into the same lists. */
export const theirs = ({ links, sections, seo }: Loose, { a, b }: Targets): Data => {
  const [one, two] = links;
  const [text, features, quote, teaser] = sections;
  const [f1, f2, f3] = features.items;
  return {
    links: [
      { label: 'Zero', url: '/zero' },
      { ...one, url: '/one-theirs', notes: [{ ...one.notes[0], text: 'n1 theirs' }, one.notes[1]] },
      two,
    ],
    sections: [
      { ...text, heading: 'Intro theirs', body: 'Line 1\nLine 2\nLine 3 theirs\n' },
      { ...features, items: [{ ...f1, text: 'theirs' }, f2, f3] },
      quote,
      { ...teaser, article: connect(b) },
      { __component: 'section.quote', text: 'Quoted by them' },
    ],
    seo: { ...seo, metaTitle: 'Meta theirs' },
    related: { set: [{ documentId: a }] },
  };
};

/** The same as somebody would write it who knows no rows: as the history of the content manager restores it. */
export const withoutRows = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRows);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [key, withoutRows(inner)]),
  );
};

export const link = (label: string, url: string, ...notes: string[]) => ({
  label,
  url,
  newTab: false,
  notes: notes.map((text) => ({ text, internal: true })),
});
const feature = (title: string, text: string | null = null) => ({ title, text, icon: null });
const quoted = (text: string, source: string | null = null) => ({
  __component: 'section.quote',
  text,
  source,
});

/** Content of a side after the merge: what only the request changed, or that with what the other one did. */
export const expected = (isBoth: boolean, { a, b, c }: Targets): Data => ({
  links: [
    ...(isBoth ? [link('Zero', '/zero')] : []),
    isBoth
      ? link('One proposed', '/one-theirs', 'n1 theirs', 'n2')
      : link('One proposed', '/one', 'n1', 'n2'),
    link('Two', '/two', 'n3 proposed', 'n4'),
    ...(isBoth ? [] : [link('Three', '/three')]),
    link('Four', '/four'),
  ],
  sections: [
    quoted('Quoted', 'Somebody'),
    {
      __component: 'section.text',
      heading: isBoth ? 'Intro theirs' : 'Intro',
      body: `Line 1 proposed\nLine 2\nLine 3${isBoth ? ' theirs' : ''}\n`,
    },
    {
      __component: 'section.features',
      heading: 'F',
      items: [feature('f1', isBoth ? 'theirs' : null), feature('f3'), feature('f4')],
    },
    { __component: 'section.teaser', label: 'See more', article: isBoth ? b : a },
    ...(isBoth ? [quoted('Quoted by them')] : []),
  ],
  seo: {
    metaTitle: isBoth ? 'Meta theirs' : 'Meta',
    openGraph: expect.objectContaining({ title: 'Open proposed' }),
  },
  related: isBoth ? [a, c] : [a, b, c],
});
