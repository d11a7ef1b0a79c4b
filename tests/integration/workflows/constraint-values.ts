/** Entries and constraints that meet: few values, so that most conditions match some of the entries. */
import fc from 'fast-check';

type Json = unknown;

const TEXTS = [
  'Legal',
  'legal',
  'LEGAL',
  'Légal',
  'Legal ',
  'Illegal',
  'Straße',
  'STRASSE',
  'Ärger',
  'ärger',
  'ΟΔΟΣ',
  'οδος',
  'οδοσ',
  'a%b',
  'a_b',
  'axb',
  'a\\b',
  '10',
  '9',
  '😀 ok',
  "it's",
  '"quoted"',
];

const PARTS = [
  ...TEXTS,
  'eg',
  'EG',
  'é',
  'ä',
  'Ä',
  'ß',
  'ς',
  'σ',
  '%',
  '_',
  '\\',
  '1',
  '😀',
  ' ',
  "'",
  '?',
  'ok',
];

export const EMAILS = ['ada@example.org', 'Ada@example.org', 'bob@example.org'];

const INTEGERS = [0, 1, 9, 10, 2_147_483_647];
/** The driver of SQLite rounds what is beyond these when it reads it, for everybody. */
const SAFE = ['0', '9', '10', '-5', '9007199254740991'];
const isSqlite = (process.env.DATABASE_CLIENT ?? 'sqlite') === 'sqlite';
const BIG = isSqlite ? SAFE : [...SAFE, '9007199254740993', '9223372036854775807'];
const NUMBERS = [0, 0.1, 0.25, 9, 10, 1234.5];
const DATES = ['2026-01-31', '2026-02-01', '1999-12-31'];
const TIMES = ['00:00:00.000', '09:30:00.000', '23:59:59.500'];
const MOMENTS = ['2026-01-31T10:00:00.000Z', '2026-01-31T10:00:00.500Z', '1999-12-31T23:59:59.000Z'];
const KINDS = ['news', 'release', 'tutorial'];

const text = fc.constantFrom(...TEXTS);
const orNull = <Value>(values: readonly Value[]) => fc.constantFrom<Value | null>(...values, null);

/** The content of one article, apart from what it refers to. */
export const articleContent = fc.record({
  summary: orNull([...TEXTS, '']),
  body: orNull(TEXTS),
  contact: orNull(EMAILS),
  wordCount: orNull(INTEGERS),
  views: orNull(BIG),
  rating: orNull(NUMBERS),
  score: orNull(NUMBERS),
  featured: orNull([true, false]),
  date: orNull(DATES),
  airTime: orNull(TIMES),
  embargoUntil: orNull(MOMENTS),
  kind: orNull(KINDS),
  metadata: orNull<Json>([{ a: 1 }, [], ['x']]),
  outline: orNull<Json>([[{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }]]),
  seo: fc.option(
    fc.record({
      metaTitle: text,
      keywords: orNull(TEXTS),
      openGraph: fc.option(fc.record({ title: orNull(TEXTS) })),
    }),
  ),
  links: fc.array(
    fc.record({
      label: text,
      url: text,
      newTab: orNull([true, false]),
      notes: fc.array(fc.record({ text }), { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
});

/** `{operator: value}` for one attribute, or a bare value or list. */
const conditionOn = (
  values: fc.Arbitrary<Json>,
  {
    parts,
    ordered = false,
    lists = true,
  }: { parts?: fc.Arbitrary<Json>; ordered?: boolean; lists?: boolean },
): fc.Arbitrary<Json> => {
  const flag = fc.record({ operator: fc.constantFrom('$null', '$notNull'), value: fc.boolean() });
  const equal = fc.record({ operator: fc.constantFrom('$eq', '$ne'), value: fc.option(values, { freq: 8 }) });
  const listed = fc.record({
    operator: fc.constantFrom('$in', '$notIn'),
    value: fc.array(values, { maxLength: 3 }),
  });
  const compared = fc.record({ operator: fc.constantFrom('$lt', '$lte', '$gt', '$gte'), value: values });
  const between = fc.record({ operator: fc.constant('$between'), value: fc.tuple(values, values) });
  const partial = fc.record({
    operator: fc.constantFrom(
      '$eqi',
      '$nei',
      '$contains',
      '$notContains',
      '$containsi',
      '$notContainsi',
      '$startsWith',
      '$startsWithi',
      '$endsWith',
      '$endsWithi',
    ),
    value: fc.oneof(parts ?? values, fc.array(parts ?? values, { minLength: 1, maxLength: 2 })),
  });
  const single = fc
    .oneof(
      flag,
      equal,
      ...(lists ? [listed] : []),
      ...(ordered ? [compared, between] : []),
      ...(parts ? [{ weight: 3, arbitrary: partial }] : []),
    )
    .map(({ operator, value }) => ({ [operator]: value }));
  return fc.oneof(
    { weight: 4, arbitrary: single },
    { weight: 1, arbitrary: single.map((inner) => ({ $not: inner })) },
    { weight: 1, arbitrary: fc.option(values) },
    ...(lists ? [{ weight: 1, arbitrary: fc.array(values, { minLength: 1, maxLength: 3 }) }] : []),
    ...(ordered
      ? [{ weight: 1, arbitrary: fc.tuple(values, values).map(([from, to]) => ({ $gte: from, $lt: to })) }]
      : []),
  );
};

/** Numbers also as text, as addresses have them. */
const numbers = (values: readonly (number | string)[]) =>
  fc.oneof(fc.constantFrom(...values), fc.constantFrom(...values.map(String)));

const ofText = conditionOn(text, { parts: fc.constantFrom(...PARTS) });
const ofEmail = conditionOn(fc.constantFrom(...EMAILS), { parts: fc.constantFrom('ada', 'ADA@', '.org') });

type Fields = Record<string, fc.Arbitrary<Json>>;

const single = (fields: Fields): fc.Arbitrary<object> =>
  fc.oneof(...Object.entries(fields).map(([name, value]) => value.map((inner) => ({ [name]: inner }))));

/** What is asked of something behind a relation: one attribute, several of the same row, or a group of them. */
const behind = (fields: Fields): fc.Arbitrary<object> => {
  const one = single(fields);
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 2 }).map(($or) => ({ $or })) },
    { weight: 1, arbitrary: fc.constantFrom({ $null: true }, { $null: false }, { $notNull: true }) },
  );
};

const AUTHOR: Fields = { name: ofText, email: ofEmail };

const ARTICLE: Fields = {
  title: ofText,
  summary: ofText,
  body: ofText,
  contact: ofEmail,
  wordCount: conditionOn(numbers(INTEGERS), { ordered: true }),
  views: conditionOn(numbers(BIG), { ordered: true }),
  rating: conditionOn(numbers(NUMBERS), { ordered: true }),
  score: conditionOn(numbers([0, 0.25, 9, 10]), { ordered: true }),
  featured: conditionOn(fc.boolean(), { lists: false }),
  date: conditionOn(fc.constantFrom(...DATES), { ordered: true }),
  airTime: conditionOn(fc.constantFrom(...TIMES, '09:30:00'), { ordered: true }),
  embargoUntil: conditionOn(fc.constantFrom(...MOMENTS, '2026-01-31T11:00:00+01:00'), { ordered: true }),
  kind: conditionOn(fc.constantFrom(...KINDS, 'announcement'), {}),
  metadata: fc.constantFrom({ $null: true }, { $notNull: true }),
  outline: fc.constantFrom({ $null: true }, { $notNull: true }),
};

/** One condition on the article or on what it leads to. */
const condition = single({
  ...Object.fromEntries(Object.entries(ARTICLE)),
  category: fc.oneof(behind({ name: ofText, description: ofText }), fc.constant(null)),
  author: behind({ ...AUTHOR, favourite: behind({ summary: ofText }) }),
  coAuthors: behind(AUTHOR),
  related: behind({ wordCount: ARTICLE.wordCount, seo: behind({ metaTitle: ofText }) } as Fields),
  cover: behind({ name: ofText, size: conditionOn(numbers([1, 2]), { ordered: true }) }),
  gallery: behind({ name: ofText }),
  createdBy: behind({ email: ofEmail }),
  seo: behind({
    metaTitle: ofText,
    keywords: ofText,
    openGraph: behind({ title: ofText }),
    canonicalOf: behind({ title: ofText }),
  }),
  links: behind({
    label: ofText,
    newTab: conditionOn(fc.boolean(), { lists: false }),
    notes: behind({ text: ofText }),
  }),
});

const { constraint: generated } = fc.letrec<{ constraint: object }>((tie) => ({
  constraint: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: condition },
    { weight: 2, arbitrary: fc.array(tie('constraint'), { maxLength: 3 }).map(($and) => ({ $and })) },
    { weight: 2, arbitrary: fc.array(tie('constraint'), { maxLength: 3 }).map(($or) => ({ $or })) },
    { weight: 2, arbitrary: tie('constraint').map(($not) => ({ $not })) },
  ),
}));

/** Constraints as Strapi's own filters take them, every object with one key where Strapi would mix up several. */
export const constraint = generated;
