import { partsOf } from './parts';

const part = { id: 'a', number: 12, title: 'One', labels: ['Entry'] };

describe('what became of a request that is not found', () => {
  it('is what the refusal names', () => {
    expect(partsOf({ status: 404, details: { splitInto: [part] } })).toEqual([part]);
  });

  it('is nothing where it was not split, or where the answer is something else', () => {
    for (const error of [undefined, null, 'x', {}, { details: {} }, { details: { splitInto: 'x' } }]) {
      expect(partsOf(error)).toEqual([]);
    }
    expect(partsOf({ details: { splitInto: [part, null, { id: 1 }] } })).toEqual([part]);
  });
});
