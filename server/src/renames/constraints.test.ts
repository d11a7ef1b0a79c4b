import { constraintsWithLocale } from './constraints';

const renamed = (constraints: unknown) => constraintsWithLocale(constraints, 'fr', 'fr-CA');

describe('constraints that ask for the locale of a change', () => {
  it.each([
    [{ $change: { locale: 'fr' } }, { $change: { locale: 'fr-CA' } }],
    [{ $change: { locale: { $in: ['en', 'fr'] } } }, { $change: { locale: { $in: ['en', 'fr-CA'] } } }],
    [
      { $or: [{ title: 'fr' }, { $change: { locale: ['fr'], type: 'deletion' } }] },
      { $or: [{ title: 'fr' }, { $change: { locale: ['fr-CA'], type: 'deletion' } }] },
    ],
  ])('%j asks for the new code', (before, after) => {
    expect(renamed(before)).toEqual(after);
  });

  it.each([[{ title: 'fr' }], [{ locale: 'fr' }], [{ $change: { changedFields: 'fr' } }], [{}], [null]])(
    '%j is about something else',
    (constraints) => {
      expect(renamed(constraints)).toEqual(constraints);
    },
  );
});
