import {
  isObject,
  type FormAttribute,
  type FormAttributes,
  type FormSchema,
  type FormValues,
} from './form-schema';

/** Where the form keeps the database id of a component that it must not treat as a stored row. */
const KEPT_ID = '__row_id__';

type ItemChange = (item: Record<string, unknown>) => Record<string, unknown>;

function changeItems(values: FormValues, schema: FormSchema, change: ItemChange): FormValues {
  const item = (value: unknown, uid: string): unknown =>
    isObject(value) ? change(object(value, schema.components[uid]?.attributes ?? {})) : value;
  const attributeValue = (value: unknown, attribute: FormAttribute | undefined): unknown => {
    if (attribute?.type === 'component') {
      const uid = String(attribute.component);
      return Array.isArray(value) ? value.map((inner) => item(inner, uid)) : item(value, uid);
    }
    if (attribute?.type === 'dynamiczone' && Array.isArray(value)) {
      return value.map((inner) => item(inner, isObject(inner) ? String(inner.__component) : ''));
    }
    return value;
  };
  const object = (row: Record<string, unknown>, attributes: FormAttributes): FormValues =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, attributeValue(value, attributes[name])]),
    );

  return object(values, schema.attributes);
}

/**
 * Hides the database ids of components from the form: with one, it would show the relations stored for that
 * row instead of the proposed ones.
 */
export const withHiddenRowIds = (values: FormValues, schema: FormSchema): FormValues =>
  changeItems(values, schema, ({ id, ...item }) => (id === undefined ? item : { ...item, [KEPT_ID]: id }));

/** Gives hidden ids back: the server matches items by them. */
export const withRowIds = (values: FormValues, schema: FormSchema): FormValues =>
  changeItems(values, schema, ({ [KEPT_ID]: id, ...item }) => (id === undefined ? item : { ...item, id }));

/** Components as new ones, as in a duplicate. */
export const withoutRowIds = (values: FormValues, schema: FormSchema): FormValues =>
  changeItems(values, schema, ({ id: _id, ...item }) => item);
