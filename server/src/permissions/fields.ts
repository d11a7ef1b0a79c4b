import type { Core } from '@strapi/strapi';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import { DOCUMENT_ACTIONS } from './actions';
import type { Target } from './document-rights';
import type { Viewer } from './viewer';

/** Whether the person has a right on an attribute, by path: `seo.metaTitle`. */
export type FieldRight = (path: string) => boolean;

/**
 * The field list of a right on one document. Strapi's field lists name attributes and, for components,
 * their inner attributes; a dynamic zone is one field.
 */
export async function fieldRight(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: string,
  target: Target,
): Promise<FieldRight> {
  const { ability } = viewer;
  const manager = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability, action, model: target.contentType });
  const entity = await entityForConditions(strapi, viewer, action, target);
  const subject = entity ? manager.toSubject(entity) : target.contentType;
  return (path) => ability.can(action, subject, path);
}

/** Only conditions need the document itself: its creator and first-level relations. */
async function entityForConditions(
  strapi: Core.Strapi,
  viewer: Viewer,
  action: string,
  { contentType, documentId, locale }: Target,
): Promise<object | null> {
  const conditional = viewer.ability.rulesFor(action, contentType).some((rule) => rule.conditions);
  if (!conditional || documentId === null) return null;
  const attributes = strapi.contentTypes[contentType as never] as {
    attributes: Record<string, { type: string; relation?: string }>;
  };
  const relations = Object.entries(attributes.attributes)
    .filter(([, { type, relation }]) => type === 'relation' && !relation?.startsWith('morph'))
    .map(([name]) => name);
  const find = (where: object): Promise<object | null> =>
    strapi.db.query(contentType).findOne({
      where: { documentId, ...where },
      populate: {
        ...Object.fromEntries(relations.map((name) => [name, true])),
        createdBy: { populate: ['roles'] },
      },
      orderBy: { id: 'asc' },
    });
  const row = await find(locale === null ? {} : { locale });
  if (row !== null || locale === null || action !== DOCUMENT_ACTIONS.read) return row;
  // What a new locale shares with the others is read by whoever may read it there.
  const sibling = await find({});
  return sibling && { ...sibling, locale };
}

/** Whether every inner attribute of a component may be seen, or the attribute as a whole. */
function permits(schema: DocumentSchema, attribute: Attribute, path: string, right: FieldRight): boolean {
  if (right(path)) return true;
  if (attribute.type !== 'component' || !attribute.component) return false;
  const inner = schema.components[attribute.component]?.attributes ?? {};
  return Object.entries(inner).some(([name, child]) => permits(schema, child, `${path}.${name}`, right));
}

/** Strapi's field lists never name a component itself: whoever holds all of its attributes holds the component. */
function permitsWhole(
  schema: DocumentSchema,
  attribute: Attribute,
  path: string,
  right: FieldRight,
): boolean {
  if (right(path)) return true;
  if (attribute.type !== 'component' || !attribute.component) return false;
  const inner = Object.entries(schema.components[attribute.component]?.attributes ?? {});
  return (
    inner.length > 0 && inner.every(([name, child]) => permitsWhole(schema, child, `${path}.${name}`, right))
  );
}

/**
 * Whether a right covers every present attribute of the type. Only such people see what the type has no place for
 * any more: field lists cannot name what is gone.
 */
export function readsEverything(schema: DocumentSchema, right: FieldRight): boolean {
  return Object.entries(schema.attributes).every(([name, attribute]) =>
    permitsWhole(schema, attribute, name, right),
  );
}

/** Whether anything at a place in a diff may be seen: attribute names with item positions between them. */
export function mayReadPath(schema: DocumentSchema, path: string, right: FieldRight): boolean {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name));
  let attributes: Record<string, Attribute> = schema.attributes;
  let prefix = '';
  for (const name of names) {
    const attribute = attributes[name];
    prefix = prefix === '' ? name : `${prefix}.${name}`;
    if (right(prefix)) return true;
    if (!attribute) return readsEverything(schema, right);
    if (!permits(schema, attribute, prefix, right)) return false;
    attributes = schema.components[attribute.component ?? '']?.attributes ?? {};
  }
  return true;
}

/** The snapshot without what the person may not see. Attributes unknown to the schema go with it. */
export function restrictSnapshot(
  schema: DocumentSchema,
  snapshot: Snapshot | null,
  right: FieldRight,
): Snapshot | null {
  if (snapshot === null) return null;
  return restrict(schema, schema.attributes, snapshot, '', right);
}

function restrict(
  schema: DocumentSchema,
  attributes: Record<string, Attribute>,
  value: Record<string, unknown>,
  prefix: string,
  right: FieldRight,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const attribute = attributes[name];
    if (!attribute) {
      if (prefix !== '' && (name === 'id' || name === '__component')) kept[name] = inner;
      continue;
    }
    const path = `${prefix}${name}`;
    if (!permits(schema, attribute, path, right)) continue;
    kept[name] = restrictValue(schema, attribute, inner, path, right);
  }
  return kept;
}

function restrictValue(
  schema: DocumentSchema,
  attribute: Attribute,
  value: unknown,
  path: string,
  right: FieldRight,
): unknown {
  if (attribute.type !== 'component' || !attribute.component || right(path)) return value;
  const inner = schema.components[attribute.component]?.attributes ?? {};
  // One side of a conflict about a removed item has no item.
  const item = (entry: unknown) =>
    entry === null || entry === undefined
      ? entry
      : restrict(schema, inner, entry as Record<string, unknown>, `${path}.`, right);
  return Array.isArray(value) ? value.map(item) : item(value);
}

/**
 * Top-level attributes that differ between the two snapshots in a part that the person has no right on.
 * `same` compares one attribute's content.
 */
export function forbiddenDifferences(
  schema: DocumentSchema,
  before: Snapshot | null,
  after: Snapshot | null,
  right: FieldRight,
  same: (name: string, a: Snapshot, b: Snapshot) => boolean,
): string[] {
  const [a, b] = [before ?? {}, after ?? {}];
  return Object.keys(schema.attributes).filter((name) => {
    if (same(name, a, b)) return false;
    const attribute = schema.attributes[name] as Attribute;
    if (permitsWhole(schema, attribute, name, right)) return false;
    if (!permits(schema, attribute, name, right)) return true;
    // Partly permitted: the parts without right must be alike, which they are when putting the
    // permitted parts of both beside equal remainders changes nothing.
    const withoutPermitted = (snapshot: Snapshot) =>
      remainder(schema, attribute, snapshot[name], name, right);
    return !same(name, { [name]: withoutPermitted(a) }, { [name]: withoutPermitted(b) });
  });
}

/** The value without its permitted parts: what is left is what the person may not touch. */
function remainder(
  schema: DocumentSchema,
  attribute: Attribute,
  value: unknown,
  path: string,
  right: FieldRight,
): unknown {
  if (permitsWhole(schema, attribute, path, right)) return null;
  if (attribute.type !== 'component' || !attribute.component) return value;
  const inner = schema.components[attribute.component]?.attributes ?? {};
  const item = (entry: unknown) =>
    Object.fromEntries(
      Object.entries((entry ?? {}) as Record<string, unknown>).map(([name, child]) => {
        const childAttribute = inner[name];
        return [
          name,
          childAttribute ? remainder(schema, childAttribute, child, `${path}.${name}`, right) : child,
        ];
      }),
    );
  if (Array.isArray(value)) return value.map(item);
  return value === null || value === undefined ? value : item(value);
}
