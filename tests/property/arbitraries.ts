import * as fc from 'fast-check';
import type { Attribute, DocumentSchema } from '../../core/schema/types';
import type { Snapshot } from '../../core/snapshot';
import { CATALOGUE, COMPONENTS, schemasOf } from './schemas';

/**
 * Generated documents and edits. Every text, word and line is a token of its own, so that a
 * test can follow each of them through a merge.
 */

/** Random numbers and unique tokens, both from one generated list: the same list makes the same document. */
class Source {
  private at = 0;

  private tokens = 0;

  constructor(
    private readonly numbers: readonly number[],
    private readonly name: string,
  ) {}

  below(limit: number): number {
    this.at += 1;
    return this.numbers.length === 0 ? 0 : this.numbers[this.at % this.numbers.length] % limit;
  }

  token(): string {
    this.tokens += 1;
    return `${this.name}${this.tokens}`;
  }

  number(): number {
    this.tokens += 1;
    return this.name.charCodeAt(0) * 1000 + this.tokens;
  }

  /** Row ids of new items: both people's can be the same, as those of two databases or stale ones are. */
  row(): number {
    this.tokens += 1;
    return (this.name === 'b' ? 900_000 : 800_000) + this.tokens;
  }

  list<Item>(make: () => Item): Item[] {
    return Array.from({ length: this.below(8) }, make);
  }
}

const freshRelation = (source: Source, target: string): unknown => {
  const documentId = source.token();
  return { documentId, contentType: target, label: `Label of ${documentId}` };
};

const freshFile = (source: Source): unknown => {
  const id = source.number();
  return { id, hash: `hash${id}`, name: `name of ${id}`, mime: 'image/png', url: `/uploads/${id}.png` };
};

const freshComponent = (source: Source, uid: string): Record<string, unknown> => ({
  id: source.row(),
  ...Object.fromEntries(
    Object.entries(COMPONENTS[uid].attributes).map(([name, attribute]) => [name, fresh(source, attribute)]),
  ),
});

const freshText = (source: Source): string => {
  const lines = source.list(() => `${source.token()} ${source.token()}`);
  return lines.join('\n') + (source.below(2) === 0 ? '\n' : '');
};

const freshBlock = (source: Source): unknown => {
  const text = (): unknown[] => [{ type: 'text', text: source.token() }];
  if (source.below(4) > 0) return { type: 'paragraph', children: text() };
  const children = source.list(() => ({ type: 'list-item', children: text() }));
  return { type: 'list', format: 'unordered', children };
};

const freshItem = (source: Source, attribute: Attribute): unknown => {
  switch (attribute.type) {
    case 'relation':
      return freshRelation(source, attribute.target ?? '');
    case 'media':
      return freshFile(source);
    case 'blocks':
      return freshBlock(source);
    case 'dynamiczone': {
      const uid = source.below(2) === 0 ? 'shared.link' : 'shared.section';
      return { __component: uid, ...freshComponent(source, uid) };
    }
    default:
      return freshComponent(source, attribute.component ?? '');
  }
};

const isToMany = ({ type, multiple }: Attribute): boolean =>
  multiple === true || type === 'dynamiczone' || type === 'blocks';

const fresh = (source: Source, attribute: Attribute): unknown => {
  if (isToMany(attribute)) return source.list(() => freshItem(source, attribute));
  switch (attribute.type) {
    case 'string':
      return source.token();
    case 'integer':
      return source.number();
    case 'boolean':
      return source.below(2) === 0;
    case 'json':
      return { [source.token()]: source.token(), shared: { deep: source.token(), list: [source.token()] } };
    case 'component':
      return source.below(3) === 0 ? null : freshItem(source, attribute);
    case 'relation':
    case 'media':
      return source.below(3) === 0 ? [] : [freshItem(source, attribute)];
    default:
      return freshText(source);
  }
};

const editText = (source: Source, text: string): string => {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const at = source.below(lines.length + 1);
  lines.splice(at, source.below(2), ...(source.below(2) === 0 ? [`${source.token()}\n`] : []));
  return lines.join('');
};

const editItem = (source: Source, attribute: Attribute, item: unknown): unknown => {
  const values = item as Record<string, unknown>;
  if (attribute.type === 'relation' || attribute.type === 'media') return item;
  if (attribute.type === 'blocks') {
    return values.type === 'list'
      ? { ...values, children: editList(source, attribute, values.children as unknown[]) }
      : { ...values, children: [{ type: 'text', text: source.token() }] };
  }
  const { attributes } = COMPONENTS[attribute.component ?? String(values.__component)];
  if (source.below(4) === 0) return rewriteItem(source, attributes, values);
  return { ...values, ...editValues(source, attributes, values) };
};

/** Nearly a new item: one attribute stays. */
const rewriteItem = (
  source: Source,
  attributes: Record<string, Attribute>,
  values: Record<string, unknown>,
): unknown => {
  const names = Object.keys(attributes);
  const stays = names[source.below(names.length)];
  const entries = names.map((name) => [
    name,
    name === stays ? values[name] : fresh(source, attributes[name]),
  ]);
  return { ...values, ...Object.fromEntries(entries) };
};

const editList = (source: Source, attribute: Attribute, list: readonly unknown[]): unknown[] => {
  const result = [...list];
  const at = source.below(result.length + 1);
  const action = source.below(4);
  const item = result[at];
  const isPoint = (result[0] as { type?: string } | undefined)?.type === 'list-item';
  if (action === 0 && !isPoint) result.splice(at, 0, freshItem(source, attribute));
  if (action === 1 && item !== undefined) result[at] = editItem(source, attribute, item);
  if (action === 2) result.splice(at, 1);
  if (action === 3 && item !== undefined) {
    result.splice(at, 1);
    result.splice(source.below(result.length + 1), 0, item);
  }
  return result;
};

/** Adds, replaces and removes keys, at any depth. */
const editObject = (source: Source, value: Record<string, unknown>): Record<string, unknown> => {
  const result = { ...value };
  const keys = Object.keys(value);
  for (let edits = source.below(3); edits >= 0; edits -= 1) {
    const key = keys[source.below(keys.length)];
    const action = source.below(4);
    if (action === 0 || key === undefined || !(key in result)) result[source.token()] = source.token();
    else if (action === 1) delete result[key];
    else if (typeof result[key] !== 'object' || Array.isArray(result[key])) result[key] = source.token();
    else result[key] = editObject(source, result[key] as Record<string, unknown>);
  }
  return result;
};

const editValue = (source: Source, attribute: Attribute, value: unknown): unknown => {
  if (source.below(9) === 0) return fresh(source, attribute);
  if (isToMany(attribute)) {
    let list = (value as unknown[] | null) ?? [];
    for (let edits = source.below(4); edits >= 0; edits -= 1) list = editList(source, attribute, list);
    return list;
  }
  if (value === null || value === undefined) return fresh(source, attribute);
  switch (attribute.type) {
    case 'text':
    case 'richtext':
      return editText(source, source.below(2) === 0 ? String(value) : editText(source, String(value)));
    case 'component':
      return editItem(source, attribute, value);
    case 'json':
      return editObject(source, value as Record<string, unknown>);
    default:
      return source.below(4) === 0 ? null : fresh(source, attribute);
  }
};

const editValues = (
  source: Source,
  attributes: Record<string, Attribute>,
  values: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      source.below(2) === 0 ? values[name] : editValue(source, attribute, values[name]),
    ]),
  );

/** Many edits of every list, so that both people come to edit, move and remove the same items. */
const editLists = (
  source: Source,
  attributes: Record<string, Attribute>,
  values: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      let list = values[name] as unknown[];
      for (let edits = source.below(6); edits >= 0; edits -= 1) list = editList(source, attribute, list);
      return [name, list];
    }),
  );

/** An item that keeps its name, with one other attribute changed. */
const editOnePlace = (source: Source, attribute: Attribute, item: unknown): unknown => {
  const values = item as Record<string, unknown>;
  const { attributes } = COMPONENTS[attribute.component ?? String(values.__component)];
  const others = Object.keys(attributes).slice(1);
  const name = others[source.below(others.length)];
  const inner = attributes[name];
  if (inner.type === 'component') return { ...values, [name]: editGently(source, inner, values[name]) };
  if (inner.type === 'text') return { ...values, [name]: `${source.token()}\n${String(values[name])}` };
  return { ...values, [name]: fresh(source, inner) };
};

/** A list that grew, shrank, or was sorted, or whose items were edited: each item can still be told. */
const editGently = (source: Source, attribute: Attribute, list: unknown): unknown[] => {
  const result = [...(list as unknown[])];
  const action = source.below(4);
  if (action === 3) {
    return result.map((item) => (source.below(2) === 0 ? item : editOnePlace(source, attribute, item)));
  }
  for (let edits = source.below(3); edits >= 0; edits -= 1) {
    const at = source.below(result.length + 1);
    if (action === 0) result.splice(at, 0, freshItem(source, attribute));
    else {
      const removed = result.splice(at, 1);
      if (action === 1) result.splice(source.below(result.length + 1), 0, ...removed);
    }
  }
  return result;
};

const editListsGently: typeof editLists = (source, attributes, values) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      editGently(source, attribute, values[name]),
    ]),
  );

const numbers = fc.array(fc.nat({ max: 4095 }), { minLength: 8, maxLength: 120 });

export interface Case {
  schema: DocumentSchema;
  base: Snapshot;
  request: Snapshot;
  published: Snapshot;
}

/** @param edit what a person does to the document */
const casesOf = (names: string[], edit: typeof editValues): fc.Arbitrary<Case> =>
  fc.tuple(schemasOf(names), numbers, numbers, numbers).map(([schema, ofBase, ofRequest, ofPublished]) => {
    const values = Object.entries(schema.attributes);
    const source = new Source(ofBase, 'b');
    const base = Object.fromEntries(values.map(([name, attribute]) => [name, fresh(source, attribute)]));
    return {
      schema,
      base,
      request: edit(new Source(ofRequest, 'r'), schema.attributes, base),
      published: edit(new Source(ofPublished, 'p'), schema.attributes, base),
    };
  });

/** A content type, one of its documents, and two people's edits of it. */
export const cases: fc.Arbitrary<Case> = casesOf(Object.keys(CATALOGUE), editValues);

/** The same with nothing but lists of components, whose items have no other name than a row id that may change. */
export const componentListCases: fc.Arbitrary<Case> = casesOf(['links', 'zone'], editLists);

/** The same, edited so that items can be told from what is in them. */
export const recognisableCases: fc.Arbitrary<Case> = casesOf(['links', 'zone'], editListsGently);
