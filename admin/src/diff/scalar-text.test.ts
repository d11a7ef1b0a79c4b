import { createIntl } from 'react-intl';
import { scalarText } from './scalar-text';

const intl = createIntl({ locale: 'de', timeZone: 'America/New_York' });
const show = (value: unknown, type: Parameters<typeof scalarText>[1]) =>
  scalarText(value, type, { text: (key) => key, intl });

describe('scalars as people of a language write them', () => {
  it('keeps a date on its day, whatever the time zone', () => {
    expect(show('2026-03-01', 'date')).toBe('1. März 2026');
  });

  it('shows a moment on the person’s clock', () => {
    expect(show('2026-12-24T18:00:00.000Z', 'datetime')).toContain('13:00');
  });

  it('writes numbers with all their digits', () => {
    expect(show(1234.0625, 'decimal')).toBe('1.234,0625');
  });

  it('leaves big integers as they are stored', () => {
    expect(show('9007199254740993', 'biginteger')).toBe('9007199254740993');
  });

  it('says no and empty in words, and tells them apart', () => {
    expect(show(false, 'boolean')).toBe('diff.false');
    expect(show(null, 'boolean')).toBe('diff.empty');
    expect(show(0, 'integer')).toBe('0');
  });

  it('shows what is no date as it is stored', () => {
    expect(show('soon', 'date')).toBe('soon');
  });
});
