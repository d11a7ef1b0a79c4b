import { isObject, isRelationDelta, type FormSchema, type FormValues } from './form-schema';

/** Absent, null, and a relation that nobody touched are the same to a reader. */
const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (isRelationDelta(value) && value.connect.length === 0 && value.disconnect.length === 0);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const isEmpty = (value: unknown): boolean =>
  isAbsent(value) || value === '' || isEmptyList(value) || (isObject(value) && isEmptyList(value.set));

function isSame(left: unknown, right: unknown): boolean {
  if (isAbsent(left) || isAbsent(right)) return isAbsent(left) && isAbsent(right);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  }
  if (isObject(left) && isObject(right)) {
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) =>
      isSame(left[key], right[key]),
    );
  }
  return Object.is(left, right);
}

/**
 * The attributes that a person changed in the edit form (domain section 5), whole: a component with one
 * changed field is sent with all of them. What was emptied is null.
 */
export function changedValues(values: FormValues, initialValues: FormValues): FormValues {
  const names = [...new Set([...Object.keys(values), ...Object.keys(initialValues)])];
  const changed = names.filter((name) => !isSame(values[name], initialValues[name]));

  return Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
}

/** What identifies a document is not among what can be proposed for it, but stands in the form. */
const IDENTITY: ReadonlySet<string> = new Set(['id', 'documentId', 'locale']);

/** The attributes of the content type among form values. */
export function ownValues(values: FormValues, { attributes }: FormSchema): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => Object.hasOwn(attributes, name) && !IDENTITY.has(name)),
  );
}

/** Everything that is filled in: what a creation proposes. */
export function filledValues(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}
