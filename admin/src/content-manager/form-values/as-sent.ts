import { isObject, type FormValues } from './form-schema';

const send = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(send);
  if (!isObject(value)) return value;
  if ('apiData' in value) return value.apiData;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, send(inner)]));
};

/**
 * Form values as the content manager's own save sends them: what the form keeps about a relation for
 * showing it is replaced by what identifies it.
 */
export const asSent = (values: FormValues): FormValues => send(values) as FormValues;
