import { inWhoseName } from './in-whose-name';

const ana = { id: 1, name: 'Ana' };
const ben = { id: 2, name: 'Ben' };
const cleo = { id: 3, name: 'Cleo' };

describe('in whose name somebody reviews', () => {
  it.each([
    ['in their own when they may', [ana, ben], null, ana],
    ['in the only other when they do not say', [ben], null, ben],
    ['in the one that they say', [ana, ben, cleo], 3, cleo],
    ['in their own when they say so', [ana, ben], 1, ana],
  ])('%s', (_, possible, asked, expected) => {
    expect(inWhoseName(ana, possible, asked)).toBe(expected);
  });

  it.each([
    ['several others and none said', [ben, cleo], null, /say of whom. Possible: Ben, Cleo/],
    ['somebody else', [ana, ben], 3, /that person. Possible: Ana, Ben/],
    ['themselves where they may not', [ben], 1, /that person. Possible: Ben/],
  ])('not possible: %s', (_, possible, asked, message) => {
    expect(() => inWhoseName(ana, possible, asked)).toThrow(message);
  });
});
