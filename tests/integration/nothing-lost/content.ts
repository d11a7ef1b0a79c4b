/** Documents made of tokens that nobody else writes, and people's edits of them. */
import type { Data, Loose } from '../steps';

export const FIELDS = ['title', 'summary', 'body', 'links', 'sections', 'metadata'] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Partial<Record<Field, unknown>>;

/** Every token of a value, as often as it is there. */
export const tokensOf = (value: unknown): string[] => JSON.stringify(value ?? null).match(/tk\d+/g) ?? [];

/** What of a document or snapshot holds tokens. */
export const pick = (document: Loose, fields: readonly Field[] = FIELDS): Values =>
  Object.fromEntries(fields.map((field) => [field, document?.[field] ?? null]));

/** Random numbers that one seed always gives in the same order (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  some<Item>(items: readonly Item[], most: number): Item[] {
    const left = [...items];
    const count = 1 + this.below(most);
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.below(left.length), 1),
    ).flat();
  }
}

/** Writes tokens that were never written before. */
export class Pen {
  private count = 0;

  token(): string {
    this.count += 1;
    return `tk${this.count}`;
  }

  lines(count: number): string {
    return Array.from({ length: count }, () => `${this.token()}\n`).join('');
  }
}

const linesOf = (text: unknown): string[] => String(text ?? '').match(/[^\n]*\n|[^\n]+/g) ?? [];

const editText = (dice: Dice, pen: Pen, text: unknown): string => {
  const lines = linesOf(text);
  const at = dice.below(lines.length + 1);
  const kind = dice.below(10);
  if (kind < 6 || lines[at] === undefined) lines.splice(at, 0, pen.lines(1));
  else lines.splice(at, 1, ...(kind < 8 ? [pen.lines(1)] : []));
  return lines.join('');
};

const freshLink = (pen: Pen): Data => ({ label: pen.token(), url: pen.token() });

const freshSection = (dice: Dice, pen: Pen): Data =>
  dice.chance(50)
    ? { __component: 'section.quote', text: pen.token(), source: pen.token() }
    : { __component: 'section.text', heading: pen.token(), body: pen.lines(2) };

const editItem = (dice: Dice, pen: Pen, item: Data): Data => {
  if (item.__component === 'section.text' && dice.chance(50)) {
    return { ...item, body: editText(dice, pen, item.body) };
  }
  const names = { 'section.quote': ['text', 'source'], 'section.text': ['heading'] };
  const name = dice.one(names[item.__component as keyof typeof names] ?? ['label', 'url']);
  return { ...item, [name]: pen.token() };
};

const editList = (dice: Dice, pen: Pen, list: unknown, fresh: () => Data): Data[] => {
  const items = [...((list as Data[] | null) ?? [])];
  const at = dice.below(items.length + 1);
  const kind = dice.below(10);
  const item = items[at];
  if (kind < 4 || item === undefined) items.splice(at, 0, fresh());
  else if (kind < 7) items[at] = editItem(dice, pen, item);
  else {
    items.splice(at, 1);
    if (kind < 9) items.splice(dice.below(items.length + 1), 0, item);
  }
  return items;
};

const editObject = (dice: Dice, pen: Pen, value: unknown): Data => {
  const result = { ...(value as Data | null) };
  const key = dice.one(Object.keys(result));
  const kind = dice.below(10);
  const token = pen.token();
  if (kind < 5 || key === undefined) result[`k${token.slice(2)}`] = token;
  else if (kind < 8) result[key] = token;
  else delete result[key];
  return result;
};

export const freshContent = (dice: Dice, pen: Pen): Record<Field, unknown> => ({
  title: pen.token(),
  summary: pen.lines(2),
  body: pen.lines(5),
  links: [freshLink(pen), freshLink(pen), freshLink(pen)],
  sections: [freshSection(dice, pen), freshSection(dice, pen)],
  metadata: { a: pen.token(), b: pen.token() },
});

/** One or two of these fields, edited: what a person would save who looked at these values. */
export const edited = (dice: Dice, pen: Pen, fields: readonly Field[], seen: Values): Values => {
  const edits: Record<Field, (value: unknown) => unknown> = {
    title: () => pen.token(),
    summary: (value) => editText(dice, pen, value),
    body: (value) => editText(dice, pen, editText(dice, pen, value)),
    links: (value) => editList(dice, pen, value, () => freshLink(pen)),
    sections: (value) => editList(dice, pen, value, () => freshSection(dice, pen)),
    metadata: (value) => editObject(dice, pen, value),
  };
  return Object.fromEntries(dice.some(fields, 2).map((field) => [field, edits[field](seen[field])]));
};

/** Somebody's own answer to a conflict: what both wrote and something new; null where that cannot be. */
export const ownAnswer = (pen: Pen, { type, request, published }: Loose): unknown => {
  if (type !== 'text' && type !== 'richtext') return pen.token();
  const mine = linesOf(request);
  const both = [...mine, ...linesOf(published).filter((line) => !mine.includes(line))];
  return both.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join('') + pen.lines(1);
};
