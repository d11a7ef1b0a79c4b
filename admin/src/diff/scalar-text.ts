import type { IntlShape } from 'react-intl';
import type { AttributeDiff } from '../../../core/diff/types';
import type { Text } from '../shared/text';

interface Language {
  text: Text;
  intl: Pick<IntlShape, 'formatDate' | 'formatNumber'>;
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** A scalar as people of this language write it. Values that do not fit their type are shown as stored. */
export function scalarText(value: unknown, type: AttributeDiff['type'], { text, intl }: Language): string {
  if (isEmpty(value)) return text('diff.empty');

  switch (type) {
    case 'boolean':
      return text(value === true ? 'diff.true' : 'diff.false');
    case 'date':
      // A day without a clock: read in UTC, so that no time zone moves it.
      return dateText(value, (date) => intl.formatDate(date, { dateStyle: 'long', timeZone: 'UTC' }));
    case 'datetime':
    case 'timestamp':
      return dateText(value, (date) => intl.formatDate(date, { dateStyle: 'long', timeStyle: 'short' }));
    case 'integer':
    case 'float':
    case 'decimal':
      return typeof value === 'number'
        ? intl.formatNumber(value, { maximumFractionDigits: 20 })
        : String(value);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}

function dateText(value: unknown, format: (date: Date) => string): string {
  const date = new Date(String(value));

  return Number.isNaN(date.getTime()) ? String(value) : format(date);
}
