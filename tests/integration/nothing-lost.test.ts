/**
 * Issue 3: no sequence of concurrent edits, refreshes, resolutions and merges by several people loses a value that
 * nobody chose to drop. NOTHING_LOST_SEED and NOTHING_LOST_SEQUENCES choose other and more sequences.
 */
import { play, Tally } from './nothing-lost/play';

const SEED = Number(process.env.NOTHING_LOST_SEED ?? 1);
const SEQUENCES = Number(process.env.NOTHING_LOST_SEQUENCES ?? 40);
/** How often each must have succeeded, per sequence. */
const OFTEN: [string, number][] = [
  ['propose 201', 0.8],
  ['save 200', 1],
  ['merge 200', 0.15],
  ['refresh 200', 0.1],
  ['resolve 200', 0.1],
];

const tally = new Tally();

it.each(Array.from({ length: SEQUENCES }, (_, index) => SEED + index))(
  'sequence %i loses nothing, doubles nothing and publishes nothing unapproved',
  async (seed) => {
    expect(await play(seed, tally)).toBeNull();
  },
);

/** Sequences in which nothing meets would lose nothing either. */
it('people met often enough', () => {
  console.log(`${SEQUENCES} sequences from seed ${SEED}: ${tally}`);
  const rare = OFTEN.filter(([what, share]) => tally.of(what) < Math.floor(SEQUENCES * share));
  expect(rare).toEqual([]);
  expect(tally.of('tokens given up')).toBeLessThan(tally.of('tokens') * 0.4);
});
