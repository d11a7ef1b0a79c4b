import { isTouched } from './related-documents';

/** What the data of a relation looks like, and whether it may change anything. */
const CASES: [what: string, value: unknown, touched: boolean][] = [
  ['not sent', undefined, false],
  ['an edit view that left it alone', { connect: [], disconnect: [] }, false],
  ['an edit view that left it alone, in part', { connect: [] }, false],
  ['something added', { connect: [{ id: 1 }], disconnect: [] }, true],
  ['something taken away', { disconnect: ['abc'] }, true],
  ['one named without a list', { connect: 'abc' }, true],
  ['emptied', null, true],
  ['a list', ['abc'], true],
  ['an empty list', [], true],
  ['a whole list beside a delta', { set: [], connect: [] }, true],
  ['one document', 'abc', true],
  ['one row', 12, true],
  ['what nobody knows', { other: true }, true],
];

it.each(CASES)('%s', (_what, value, touched) => {
  expect(isTouched(value)).toBe(touched);
});
