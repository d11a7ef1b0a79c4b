/** Plays one sequence of people's work, and says what went wrong. */
import { createArticle } from '../harness';
import type { Data } from '../steps';
import { ACTS, type Act, type Scene, type Turn } from './acts';
import { Book, type Effect } from './book';
import { Dice, FIELDS, freshContent, Pen } from './content';
import { readStored, type Stored } from './stored';

const EXPECTED = [400, 404, 409];

/** What happened in all sequences: a test that does nothing proves nothing. */
export class Tally {
  readonly counts = new Map<string, number>();

  count(what: string, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  toString(): string {
    return [...this.counts]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([what, times]) => `${what} ${times}`)
      .join(', ');
  }
}

const actOf = (dice: Dice): Act => {
  let left = dice.below(ACTS.reduce((sum, [, share]) => sum + share, 0));
  return (ACTS.find(([, share]) => (left -= share) < 0) as [Act, number])[0];
};

/** The first of these acts that there is something to do for. */
const firstOf = async ([act, ...others]: Act[], turn: Turn): Promise<Effect[]> => {
  const effect = act ? await act(turn) : null;
  if (effect !== null) return [effect];
  return others.length === 0 ? [] : firstOf(others, turn);
};

/**
 * Two direct writes of one document at the same moment can deadlock in Strapi, which then answers 500; that has
 * nothing to do with change requests. Everything else must be answered.
 */
const isStrapisOwn = (effect: Effect, effects: Effect[]): boolean =>
  effect.direct === true && effects.some((other) => other !== effect && other.direct === true);

const wrongWith = (effect: Effect, _: number, effects: Effect[]): string[] => {
  const { name, status, second = 200, problem } = effect;
  const isBad = [status, second].some((one) => one >= 300 && !EXPECTED.includes(one));
  return [
    ...(isBad && !isStrapisOwn(effect, effects) ? [`answered ${Math.max(status, second)}: ${name}`] : []),
    ...(problem === undefined ? [] : [problem]),
  ];
};

const begin = async (dice: Dice): Promise<Scene> => {
  const scene: Scene = {
    pen: new Pen(),
    book: new Book(),
    documents: [],
    fields: dice.some(FIELDS, 2),
    requests: [],
    views: new Map(),
    approvals: new Map(),
  };
  const content = freshContent(dice, scene.pen);
  const isPublished = dice.chance(80);
  const { documentId } = await createArticle(content as Data, isPublished ? 'published' : 'draft');
  scene.documents.push(documentId);
  scene.book.begin(content, isPublished);
  return scene;
};

const shown = (when: string, { drafts, lives, proposals }: Stored): string[] => [
  ...[...drafts].map((draft) => `${when}: draft ${JSON.stringify(draft)}`),
  ...[...lives].map((live) => `${when}: published ${JSON.stringify(live)}`),
  ...proposals.map(({ name, values }) => `${when}: ${name} ${JSON.stringify(values)}`),
];

/** @returns null, or the steps and what is wrong after the last of them */
export const play = async (seed: number, tally: Tally): Promise<string | null> => {
  const dice = new Dice(seed);
  const scene = await begin(dice);
  const steps: string[] = [`seed ${seed}`];
  const requests = () => scene.requests.map(({ id }) => id);
  let before = await readStored(scene.documents, requests());
  const length = 5 + dice.below(5);
  for (let step = 1; step <= length; step += 1) {
    const together = dice.chance(25) ? 2 + dice.below(2) : 1;
    const turns = Array.from({ length: together }, () => ({
      acts: Array.from({ length: 4 }, () => actOf(dice)),
      turn: {
        ...scene,
        before,
        changes: before.changes,
        alone: together === 1,
        dice: new Dice(dice.below(2 ** 31)),
      },
    }));
    const effects = (await Promise.all(turns.map(({ acts, turn }) => firstOf(acts, turn)))).flat();
    const after = await readStored(scene.documents, requests());
    scene.book.enter(effects, before, after);
    effects.forEach(({ name, status }) => tally.count(`${name.split(' ')[1]} ${status}`));
    steps.push(`${step}. ${effects.map(({ name }) => name).join('\n   || ') || 'nothing to do'}`);
    const wrong = [...effects.flatMap(wrongWith), ...scene.book.problems(after)];
    if (wrong.length > 0) {
      return [...steps, ...wrong, ...shown('before', before), ...shown('after', after)].join('\n');
    }
    before = after;
  }
  tally.count('tokens', scene.book.written.size);
  tally.count('tokens given up', scene.book.givenUp.size);
  return null;
};
