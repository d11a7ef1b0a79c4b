import * as fc from 'fast-check';
import type { Attribute, ComponentSchema, DocumentSchema } from '../../core/schema/types';
import type { Snapshot } from '../../core/snapshot';

/**
 * Generated content types, documents and edits. Every text, word and line is a token of its own, so that a
 * test can follow each of them through a merge.
 */

const LINK: ComponentSchema = {
  displayName: 'Link',
  mainField: 'label',
  attributes: { label: { type: 'string' }, url: { type: 'string' } },
};

const SECTION: ComponentSchema = {
  displayName: 'Section',
  mainField: 'heading',
  attributes: {
    heading: { type: 'string' },
    body: { type: 'text' },
    links: { type: 'component', component: 'shared.link', multiple: true },
    images: { type: 'media', multiple: true },
  },
};

const COMPONENTS: Record<string, ComponentSchema> = { 'shared.link': LINK, 'shared.section': SECTION };

const CATALOGUE: Record<string, Attribute> = {
  title: { type: 'string' },
  rating: { type: 'integer' },
  live: { type: 'boolean' },
  summary: { type: 'text' },
  body: { type: 'richtext' },
  content: { type: 'blocks' },
  settings: { type: 'json' },
  cover: { type: 'media' },
  gallery: { type: 'media', multiple: true },
  author: { type: 'relation', target: 'api::person.person' },
  tags: { type: 'relation', target: 'api::tag.tag', multiple: true },
  seo: { type: 'component', component: 'shared.link' },
  links: { type: 'component', component: 'shared.link', multiple: true },
  zone: { type: 'dynamiczone', components: ['shared.link', 'shared.section'] },
};

export const schemas: fc.Arbitrary<DocumentSchema> = fc
  .subarray(Object.keys(CATALOGUE), { minLength: 1 })
  .map((names) => ({
    uid: 'api::article.article',
    kind: 'collectionType',
    displayName: 'Article',
    mainField: null,
    draftAndPublish: true,
    localized: false,
    attributes: Object.fromEntries(names.map((name) => [name, CATALOGUE[name]])),
    components: COMPONENTS,
  }));

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
  return { ...values, ...editValues(source, attributes, values) };
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
    case 'json': {
      const { shared } = value as { shared: unknown };
      return {
        ...(value as object),
        [source.token()]: source.token(),
        ...(source.below(2) ? { shared } : {}),
      };
    }
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

const numbers = fc.array(fc.nat({ max: 4095 }), { minLength: 8, maxLength: 120 });

export interface Case {
  schema: DocumentSchema;
  base: Snapshot;
  request: Snapshot;
  published: Snapshot;
}

/** A content type, one of its documents, and two people's edits of it. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(schemas, numbers, numbers, numbers)
  .map(([schema, ofBase, ofRequest, ofPublished]) => {
    const values = Object.entries(schema.attributes);
    const source = new Source(ofBase, 'b');
    const base = Object.fromEntries(values.map(([name, attribute]) => [name, fresh(source, attribute)]));
    return {
      schema,
      base,
      request: editValues(new Source(ofRequest, 'r'), schema.attributes, base),
      published: editValues(new Source(ofPublished, 'p'), schema.attributes, base),
    };
  });

/** A copy with other database ids, other labels and every object's keys the other way round. */
export const disguise = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((entry) => disguise(entry));
  if (typeof value !== 'object' || value === null) return value;
  const isFile = 'hash' in value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(
    entries.map(([key, entry]) => {
      if (key === 'id' && !isFile) return [key, Number(entry) + 500_000];
      if (key === 'label' && 'documentId' in value) return [key, 'Another label'];
      if (isFile && (key === 'url' || key === 'name')) return [key, 'elsewhere'];
      return [key, disguise(entry)];
    }),
  );
};
