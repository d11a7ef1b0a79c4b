import { useCallback } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Translatable } from '../../../contracts/text';
import { messageOf, textOf } from './error-message';
import { useText, type Values } from './text';

const keyOf = (id: string) => `change-requests.server.${id}`;

const isKnown = (messages: IntlShape['messages'], text: Translatable): boolean =>
  text.every(
    ({ id, values }) =>
      keyOf(id) in messages &&
      Object.values(values).every((value) => !Array.isArray(value) || isKnown(messages, value)),
  );

const translate = (intl: IntlShape, text: Translatable): string =>
  text.map(({ id, values }) => intl.formatMessage({ id: keyOf(id) }, valuesIn(intl, values))).join(' ');

const valuesIn = (intl: IntlShape, values: Translatable[number]['values']): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? translate(intl, value) : value,
    ]),
  );

/** What the server said, in the person's language; its English where there is no translation. */
export function inOwnLanguage(intl: IntlShape, text: Translatable | undefined, english: string): string {
  return text !== undefined && isKnown(intl.messages, text) ? translate(intl, text) : english;
}

/** Shows a sentence of the server: `said(check.text, check.message)`. */
export type Said = (text: Translatable | undefined, english: string) => string;

export function useSaid(): Said {
  const intl = useIntl();

  return useCallback((text, english) => inOwnLanguage(intl, text, english), [intl]);
}

/** Why a call failed, for people; there is always something to say. */
export function useErrorText(): (error: unknown) => string {
  const said = useSaid();
  const text = useText();

  return useCallback(
    (error) => said(textOf(error), messageOf(error) ?? text('shared.error.unknown')),
    [said, text],
  );
}
