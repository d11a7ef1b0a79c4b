import type { FilterModel, ModelOf } from '../../../../core/constraints';

/** Strapi's own bookkeeping is nothing that a change proposes. */
const NOT_PROPOSED = ['documentId', 'createdAt', 'createdBy'];

/**
 * The fields that a change can touch, those inside of single components below them, with what people call them.
 * @param labelOf what an attribute of a model is called
 */
export function changeableFields(
  uid: string,
  modelOf: ModelOf,
  labelOf: (model: FilterModel, name: string) => string,
  seen: string[] = [],
): { value: string; label: string }[] {
  const model = modelOf(uid);
  if (model === null || seen.includes(uid)) return [];

  return Object.entries(model.attributes)
    .filter(([name]) => !NOT_PROPOSED.includes(name))
    .flatMap(([name, { type, multiple, target }]) => {
      const label = labelOf(model, name);
      const inner =
        type === 'component' && multiple !== true && target !== undefined
          ? changeableFields(target, modelOf, labelOf, [...seen, uid])
          : [];
      return [
        { value: name, label },
        ...inner.map((field) => ({ value: `${name}.${field.value}`, label: `${label} › ${field.label}` })),
      ];
    });
}
