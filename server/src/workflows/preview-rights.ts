import type { Core } from '@strapi/strapi';
import { ACCOUNT, FILE, type ModelOf, type Needed } from '../../../core/constraints';
import { DOCUMENT_ACTIONS, isOnlyAboutLocale, rightFilter, type Viewer } from '../permissions';

/** Of accounts, whose it is can be asked by everybody: the content manager shows who made an entry. */
const READ_ACCOUNTS = 'admin::users.read';

/** Strapi's own bookkeeping, which no list of fields names. */
const ALWAYS_SHOWN = new Set(['documentId', 'createdAt', 'createdBy']);

/**
 * Whether somebody reads an attribute (`seo.metaTitle`) of every entry that they read at all: with two rights of
 * which only one covers it, a count would tell what it is in the entries of the other.
 */
export function readsField(viewer: Viewer, uid: string, path: string): boolean {
  const rules = viewer.ability.rulesFor(DOCUMENT_ACTIONS.read, uid);
  return (
    rules.length > 0 &&
    rules.every(
      ({ fields }) =>
        !fields ||
        fields.some(
          (field) => field === path || path.startsWith(`${field}.`) || field.startsWith(`${path}.`),
        ),
    )
  );
}

/** Whether somebody reads every entry of a type, in the locales that they read: relations lead to any of them. */
const readsEveryEntry = (strapi: Core.Strapi, viewer: Viewer, uid: string): boolean => {
  const filter = rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, uid);
  return filter !== null && isOnlyAboutLocale(filter);
};

/**
 * What constraints ask that the person may not read, as people call it.
 *
 * @param prefix where in the content type: inside of components, whose attributes its list of fields names
 */
export function unreadable(
  strapi: Core.Strapi,
  viewer: Viewer,
  uid: string,
  { values, behind }: Needed,
  modelOf: ModelOf,
  place: { model: string; prefix: string; label: string } = { model: uid, prefix: '', label: '' },
): string[] {
  const model = modelOf(place.model);
  const labelOf = (name: string) => `${place.label}${model?.attributes[name]?.label ?? name}`;
  const reads = (name: string) =>
    (place.prefix === '' && ALWAYS_SHOWN.has(name)) || readsField(viewer, uid, `${place.prefix}${name}`);
  const own = [...values, ...behind.keys()].filter((name) => !reads(name)).map(labelOf);
  const below = [...behind].flatMap(([name, { type, target, needed }]) => {
    const label = `${labelOf(name)} › `;
    if (type === 'component') {
      const inside = { model: target, prefix: `${place.prefix}${name}.`, label };
      return unreadable(strapi, viewer, uid, needed, modelOf, inside);
    }
    if (target === FILE) return [];
    if (target === ACCOUNT) {
      const isIdentity = [...needed.values].every((asked) => asked === 'id');
      return isIdentity || viewer.ability.can(READ_ACCOUNTS) ? [] : [labelOf(name)];
    }
    if (!readsEveryEntry(strapi, viewer, target)) return [labelOf(name)];
    return unreadable(strapi, viewer, target, needed, modelOf, { model: target, prefix: '', label });
  });
  return [...own, ...below];
}
