import type { Core } from '@strapi/strapi';
import { asList } from '../../../core/snapshot';
import { isBookkeeping } from '../../../core/schema/bookkeeping';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type {
  ComponentValue,
  MediaReference,
  RelationReference,
  Snapshot,
} from '../../../core/snapshot/types';
import type { InputErrors, Path } from './input-errors';
import { plainCopy } from './plain-input';
import { readRelation } from './relation-proposal';
import { parseRelationInput } from './relation-input';
import { readMedia } from './media-proposal';
import { normaliseScalar, ScalarError } from './scalar-input';
import { storedJson } from './stored-value';
import { strapiModel } from './strapi-model';
import type { TargetLookup } from './target-lookup';
import { FILES } from './target-rows';

type Values = Record<string, unknown>;

/** What forms send along that is no attribute. */
const FORM_KEYS: ReadonlySet<string> = new Set(['__temp_key__', '__component', 'status', 'meta']);

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Items of the base that an input can continue. */
type KnownItems = Map<string, ComponentValue>;

/** Ids are unique per component only; forms send them as numbers, other callers as texts. */
const itemKey = (uid: string | undefined, id: unknown): string => `${uid ?? ''}:${String(id)}`;

/**
 * Reads an input against the schema into absolute values (domain section 5). What needs the database is only asked
 * for while reading; `resolve` fills it in once the look-up has been loaded.
 */
export class ProposalReader {
  private readonly unresolved: (() => void)[] = [];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly schema: DocumentSchema,
    private readonly lookup: TargetLookup,
    private readonly errors: InputErrors,
  ) {}

  /** @param base values that absent attributes keep; what it does not have gets its default when `isNew` */
  readDocument(input: Values, base: Snapshot, isNew: boolean): Snapshot {
    const values: Values = { ...base };
    this.readInto(values, this.schema.uid, this.schema.attributes, input, [], isNew);
    return values;
  }

  resolve(): void {
    for (const resolve of this.unresolved) resolve();
  }

  private readInto(
    values: Values,
    uid: string,
    attributes: Record<string, Attribute>,
    input: Values,
    path: Path,
    isNew: boolean,
  ): void {
    for (const name of Object.keys(input)) {
      if (!Object.hasOwn(attributes, name)) this.judgeUnknown(uid, name, input[name], [...path, name]);
    }
    for (const [name, attribute] of Object.entries(attributes)) {
      if (Object.hasOwn(input, name))
        this.readValue(values, uid, name, attribute, input[name], [...path, name]);
      else if (isNew && !Object.hasOwn(values, name))
        values[name] = this.defaultOf(uid, name, attribute, [...path, name]);
    }
  }

  /** Passwords are refused, what the form echoes is ignored, anything else is a mistake to be told. */
  private judgeUnknown(uid: string, name: string, value: unknown, path: Path): void {
    const { attributes } = strapiModel(this.strapi, uid);
    const type = Object.hasOwn(attributes, name) ? attributes[name].type : undefined;
    if (type === 'password') {
      if (value !== null && value !== '')
        this.errors.add(path, 'is a password, which no change request may touch');
      return;
    }
    if (type !== undefined || isBookkeeping(name) || FORM_KEYS.has(name)) return;
    this.errors.add(path, 'is not an attribute of this content type');
  }

  private readValue(
    values: Values,
    uid: string,
    name: string,
    attribute: Attribute,
    value: unknown,
    path: Path,
  ): void {
    const base = values[name];
    switch (attribute.type) {
      case 'relation':
        values[name] = this.readTargets(values, name, attribute, value, path);
        return;
      case 'media':
        values[name] = this.readTargets(values, name, { ...attribute, target: FILES }, value, path);
        return;
      case 'component':
        values[name] = attribute.multiple
          ? this.readItems(uid, name, attribute, value, base, path)
          : this.readComponent(attribute, value, base, path);
        return;
      case 'dynamiczone':
        values[name] = this.readItems(uid, name, attribute, value, base, path);
        return;
      default:
        values[name] = this.readScalar(attribute, value, path);
    }
  }

  private readScalar(attribute: Attribute, value: unknown, path: Path): unknown {
    // JSON inside a text has not been looked at yet.
    const isText = typeof value === 'string' && (attribute.type === 'json' || attribute.type === 'blocks');
    const plain = isText ? plainCopy(storedJson(value), path, this.errors) : value;
    try {
      return normaliseScalar(attribute, plain, this.strapi.db.dialect.client);
    } catch (error) {
      if (!(error instanceof ScalarError)) throw error;
      this.errors.add(path, error.message);
      return null;
    }
  }

  private readTargets(
    values: Values,
    name: string,
    attribute: Attribute,
    value: unknown,
    path: Path,
  ): unknown {
    const input = parseRelationInput(value, path, this.errors);
    const { lookup, errors } = this;
    const mentioned = input.kind === 'set' ? input.targets : [...input.connect, ...input.disconnect];
    for (const { target, position } of mentioned) {
      lookup.want(attribute.target ?? '', target);
      if ('before' in position) lookup.want(attribute.target ?? '', position.before);
      if ('after' in position) lookup.want(attribute.target ?? '', position.after);
    }
    const base = asList(values[name]);
    this.unresolved.push(() => {
      values[name] =
        attribute.type === 'media'
          ? readMedia(attribute, input, base as MediaReference[], lookup, errors)
          : readRelation(attribute, input, base as RelationReference[], lookup, errors);
    });
    return base;
  }

  private readComponent(
    attribute: Attribute,
    value: unknown,
    base: unknown,
    path: Path,
  ): ComponentValue | null {
    if (value === null) return null;
    const known = new Map(
      (asList(base) as ComponentValue[]).map((item) => [itemKey(attribute.component, item.id), item]),
    );
    return this.readItem(attribute.component ?? '', value, known, path);
  }

  private readItems(
    uid: string,
    name: string,
    attribute: Attribute,
    value: unknown,
    base: unknown,
    path: Path,
  ): ComponentValue[] {
    if (value === null) return [];
    if (!Array.isArray(value)) {
      this.errors.add(path, 'must be a list');
      return [];
    }
    const items: unknown[] = value;
    const before = asList(base) as ComponentValue[];
    const { max } = strapiModel(this.strapi, uid).attributes[name];
    if (max !== undefined && items.length > max && items.length > before.length) {
      this.errors.add(path, `must have at most ${max} items`);
    }
    const isZone = attribute.type === 'dynamiczone';
    const known = new Map(
      before.map((item) => [itemKey(isZone ? item.__component : attribute.component, item.id), item]),
    );
    return items
      .map((item, index) =>
        isZone
          ? this.readZoneItem(attribute, item, known, [...path, index])
          : this.readItem(attribute.component ?? '', item, known, [...path, index]),
      )
      .filter((item): item is ComponentValue => item !== null);
  }

  private readZoneItem(
    attribute: Attribute,
    value: unknown,
    known: KnownItems,
    path: Path,
  ): ComponentValue | null {
    const uid = isObject(value) ? value.__component : undefined;
    if (typeof uid !== 'string' || !attribute.components?.includes(uid)) {
      this.errors.add([...path, '__component'], `must be one of: ${attribute.components?.join(', ') ?? ''}`);
      return null;
    }
    const item = this.readItem(uid, value, known, path);
    return item && Object.assign(item, { __component: uid });
  }

  /** An item with the id of a base item continues it (once); any other is new and has no id yet. */
  private readItem(uid: string, value: unknown, known: KnownItems, path: Path): ComponentValue | null {
    if (!isObject(value)) {
      this.errors.add(path, 'must be an object');
      return null;
    }
    const hasId = typeof value.id === 'number' || typeof value.id === 'string';
    const key = itemKey(uid, hasId ? value.id : null);
    const base = hasId ? known.get(key) : undefined;
    known.delete(key);
    const item: ComponentValue = { ...base };
    this.readInto(item, uid, this.schema.components[uid].attributes, value, path, base === undefined);
    return item;
  }

  private defaultOf(uid: string, name: string, attribute: Attribute, path: Path): unknown {
    switch (attribute.type) {
      case 'relation':
      case 'media':
      case 'dynamiczone':
        return [];
      case 'component':
        return attribute.multiple ? [] : null;
      default: {
        const declared = strapiModel(this.strapi, uid).attributes[name].default;
        const value: unknown = typeof declared === 'function' ? (declared as () => unknown)() : declared;
        return this.readScalar(attribute, structuredClone(value), path);
      }
    }
  }
}
