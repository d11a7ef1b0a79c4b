import { whatIsDue } from './markers';

const NOW = 1_000_000;
const marked = (...from: number[]) => from.map((seconds, id) => ({ id, notBefore: NOW + seconds * 1000 }));

describe('what is followed up, and when', () => {
  it.each<[string, number[], number[], number | null]>([
    ['nothing is marked', [], [], null],
    ['what is due is due', [-2, 0], [0, 1], 0],
    ['rights that are being edited are waited for, and everything before them', [-2, 1], [0], 1],
    ['nothing is due yet', [1, 1.5], [], 1.5],
    ['after half a minute what is due does not wait for the rest any more', [-30, -10, 1.5], [0, 1], 0],
    ['somebody who edits for long keeps nothing waiting for longer', [-29, 1.5], [0], 1],
  ])('%s', (_, seconds, ids, at) => {
    expect(whatIsDue(marked(...seconds), NOW)).toEqual({ ids, at: at === null ? null : NOW + at * 1000 });
  });
});
