import {
  isRelationDelta,
  type FormAttributes,
  type FormValues,
} from '../content-manager/form-values/form-schema';

/** A relation that the other content type shows too: setting it from here changes the other document. */
const isShared = ({ type, inversedBy, mappedBy }: FormAttributes[string]): boolean =>
  type === 'relation' && (typeof inversedBy === 'string' || typeof mappedBy === 'string');

/**
 * The relations in an edit form by which saving would change documents of other content types, where the server
 * refuses that: their names.
 */
export const touchedRelations = (
  values: FormValues,
  attributes: FormAttributes,
  isGuarded: (contentType: string) => boolean,
): string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const attribute = attributes[name];
    const isTouched = isRelationDelta(value) && value.connect.length + value.disconnect.length > 0;
    const isRefused = attribute !== undefined && isShared(attribute) && isGuarded(String(attribute.target));

    return isTouched && isRefused ? [name] : [];
  });
