import type {
  ComponentValue,
  MediaReference,
  RelationReference,
  Snapshot,
} from '../../../../core/snapshot/types';
import {
  isObject,
  type ConnectedRelation,
  type FormAttribute,
  type FormAttributes,
  type FormSchema,
  type FormValues,
  type RelationAddress,
  type RelationDelta,
} from './form-schema';
import { orderKey } from './order-keys';
import { withHiddenRowIds } from './row-ids';

/** What the form needs to show a proposal and a snapshot does not hold. */
export interface Surroundings {
  /** Relation lists stored now, in order, by attribute of the document. */
  storedRelations: Record<string, (RelationAddress & { status?: string })[]>;
  /** Whole media objects by id, as the media library answers them. */
  files: Map<number, Record<string, unknown>>;
}

const isTarget = (reference: RelationReference) => (relation: RelationAddress) =>
  relation.documentId === reference.documentId && (relation.locale ?? null) === (reference.locale ?? null);

/** The form shows stored rows by number; a target that is not stored yet gets one that no row has. */
function connected(reference: RelationReference, index: number, id: number | string): ConnectedRelation {
  const address = { documentId: reference.documentId, locale: reference.locale ?? null };
  return {
    id,
    ...address,
    label: reference.label ?? reference.documentId,
    apiData: { ...address, isTemporary: true },
    __temp_key__: orderKey(index),
  };
}

/** The delta that leads from the stored list to the proposed one, for the form to show. */
export function relationDelta(
  proposed: RelationReference[],
  stored: (RelationAddress & { status?: string })[],
): RelationDelta {
  const storedOf = (reference: RelationReference) => stored.find(isTarget(reference));
  const kept = stored.filter((relation) => proposed.some((reference) => isTarget(reference)(relation)));
  const isInOrder = kept.every((relation, index) => isTarget(proposed[index])(relation));
  const shown = isInOrder ? proposed.slice(kept.length) : proposed;

  return {
    connect: shown.map((reference, index) =>
      connected(reference, index, storedOf(reference)?.id ?? -(index + 1)),
    ),
    disconnect: stored
      .filter((relation) => !kept.includes(relation))
      .map(({ id, documentId, locale, status }) => ({ id, status, apiData: { id, documentId, locale } })),
  };
}

const EXTENSION = /\.[^./?]+$/;

function file(reference: MediaReference, files: Surroundings['files']): Record<string, unknown> {
  const thumbnail = reference.thumbnail === undefined ? null : { thumbnail: { url: reference.thumbnail } };
  return (
    files.get(reference.id) ?? {
      ...reference,
      ext: EXTENSION.exec(reference.url)?.[0] ?? '',
      formats: thumbnail,
    }
  );
}

/** Ids of every file that a snapshot names, at all depths. */
export function mediaIds(snapshot: Snapshot): number[] {
  const found = new Set<number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isObject(value)) return;
    if (typeof value.id === 'number' && typeof value.hash === 'string' && typeof value.mime === 'string') {
      found.add(value.id);
    }
    Object.values(value).forEach(visit);
  };
  visit(snapshot);
  return [...found];
}

/**
 * The edit form's values for a proposal (domain section 5, "edited again"): what the form holds now, with
 * every attribute of the proposal in the shape that its inputs expect.
 */
export function proposalValues(
  proposed: Snapshot,
  schema: FormSchema,
  initialValues: FormValues,
  { storedRelations, files }: Surroundings,
): FormValues {
  const component = (item: ComponentValue, uid: string): FormValues => ({
    ...object(item, schema.components[uid]?.attributes ?? {}, {}),
    ...(item.id === undefined ? {} : { id: item.id }),
    ...(item.__component === undefined ? {} : { __component: item.__component }),
  });
  const keyed = (items: ComponentValue[], uidOf: (item: ComponentValue) => string): FormValues[] =>
    items.map((item, index) => ({ ...component(item, uidOf(item)), __temp_key__: orderKey(index) }));

  const valueOf = (value: unknown, attribute: FormAttribute, stored: RelationAddress[]): unknown => {
    switch (attribute.type) {
      case 'relation':
        return relationDelta((value ?? []) as RelationReference[], stored);
      case 'media': {
        const found = ((value ?? []) as MediaReference[]).map((reference) => file(reference, files));
        return attribute.multiple ? found : (found[0] ?? null);
      }
      case 'component': {
        const uid = String(attribute.component);
        if (attribute.repeatable) return keyed((value ?? []) as ComponentValue[], () => uid);
        return isObject(value) ? component(value, uid) : null;
      }
      case 'dynamiczone':
        return keyed((value ?? []) as ComponentValue[], (item) => String(item.__component));
      default:
        return value ?? null;
    }
  };

  const object = (
    values: Record<string, unknown>,
    attributes: FormAttributes,
    stored: Surroundings['storedRelations'],
  ): FormValues =>
    Object.fromEntries(
      Object.entries(attributes)
        .filter(([name, { type }]) => name in values && type !== 'password')
        .map(([name, attribute]) => [name, valueOf(values[name], attribute, stored[name] ?? [])]),
    );

  const shown = object(proposed, schema.attributes, storedRelations);

  return { ...initialValues, ...withHiddenRowIds(shown, schema) };
}
