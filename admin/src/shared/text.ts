import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

export type Values = Record<string, PrimitiveType>;

/** The translated text of a key `<room>.<name>`; English stands in where a language lacks it. */
export type Text = (key: string, values?: Values) => string;

/** Texts of this plugin in the person's language. */
export function useText(): Text {
  const { formatMessage } = useIntl();

  return useCallback(
    (key, values) => formatMessage({ id: `change-requests.${key}`, defaultMessage: key }, values),
    [formatMessage],
  );
}
