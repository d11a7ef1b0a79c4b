import { piecesOf } from './pieces';

describe('pieces of a list', () => {
  it('hold as much as there is room for, in order', () => {
    expect(piecesOf([1, 1, 1, 1, 1], (weight) => weight, 2)).toEqual([[1, 1], [1, 1], [1]]);
    expect(piecesOf([2, 3, 1, 1, 4], (weight) => weight, 5)).toEqual([[2, 3], [1, 1], [4]]);
  });

  it('a heavy item has one of its own', () => {
    expect(piecesOf([1, 9, 1], (weight) => weight, 3)).toEqual([[1], [9], [1]]);
  });

  it('nothing has no pieces', () => {
    expect(piecesOf([], () => 1, 3)).toEqual([]);
  });
});
