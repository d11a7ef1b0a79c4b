import type { Decision, Decisions } from './decisions';
import type { Question, Subject } from './subjects';

/** What a decision was about: the same three values at the same place. */
const meaningOf = ({ conflict }: Question): string =>
  JSON.stringify([conflict.kind, conflict.base, conflict.request, conflict.published]);

/** Takes the first entry that fits out of a list. */
function take<Item>(items: Item[], fits: (item: Item) => boolean): Item | undefined {
  const at = items.findIndex(fits);

  return at === -1 ? undefined : items.splice(at, 1)[0];
}

/** Whether nothing of a text and of what is asked about it is another. */
const isSame = (earlier: Subject, now: Subject): boolean =>
  earlier.text === now.text &&
  earlier.questions.map(meaningOf).join() === now.questions.map(meaningOf).join();

/** The decisions of one attribute that still fit, and what was typed where they do not. */
function partsOf(earlier: Subject, now: Subject, parts: Decisions['parts']): [string, Decision][] {
  const open = [...earlier.questions];
  const asked: Question[] = [];
  const kept: [string, Decision][] = [];

  for (const question of now.questions) {
    const same = take(open, (other) => meaningOf(other) === meaningOf(question));
    if (same === undefined) asked.push(question);
    else if (same.id in parts) kept.push([question.id, parts[same.id]]);
  }
  for (const question of asked) {
    const input = parts[take(open, ({ region }) => region === question.region)?.id ?? '']?.input;
    if (input !== undefined) kept.push([question.id, { input }]);
  }
  return kept;
}

/**
 * The decisions that still fit after the conflicts were read again: those about the same place with the same values
 * on all sides. Regions of a text may have moved or changed their order. Of the others, nothing that somebody typed
 * is lost: it is there again when they write their own.
 */
export function carryOver(
  before: readonly Subject[],
  now: readonly Subject[],
  { parts, wholes, setAside }: Decisions,
): Decisions {
  const known = new Map(before.map((subject) => [subject.path, subject]));
  const kept: Decisions = { parts: {}, wholes: {}, setAside: {} };

  for (const subject of now) {
    const { path } = subject;
    const earlier = known.get(path);
    if (earlier === undefined) continue;
    Object.assign(kept.parts, Object.fromEntries(partsOf(earlier, subject, parts)));

    if (path in wholes && isSame(earlier, subject)) kept.wholes[path] = wholes[path];
    else if (path in wholes) kept.setAside[path] = wholes[path];
    else if (path in setAside) kept.setAside[path] = setAside[path];
  }
  return kept;
}
