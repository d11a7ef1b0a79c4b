import { useCallback, useMemo, useState } from 'react';
import type { ConflictsAnswer } from '../../../contracts/conflicts';
import { carryOver } from './carry-over';
import { decideAll, NOTHING_DECIDED, type Decision, type Decisions } from './decisions';
import { subjectsOf, type Subject } from './subjects';

interface State {
  answer: ConflictsAnswer;
  subjects: Subject[];
  decisions: Decisions;
  /** The conflicts were read again and are other ones than those that somebody began to decide. */
  hasMoved: boolean;
}

const startOf = (answer: ConflictsAnswer): State => ({
  answer,
  subjects: subjectsOf(answer.data, answer.meta.texts),
  decisions: NOTHING_DECIDED,
  hasMoved: false,
});

function adopt(state: State, answer: ConflictsAnswer): State {
  if (answer.meta.state === state.answer.meta.state) return { ...state, answer };
  const next = startOf(answer);

  return { ...next, decisions: carryOver(state.subjects, next.subjects, state.decisions), hasMoved: true };
}

/** What is asked and what is decided so far. When the conflicts are read again, the decisions that still fit stay. */
export function useDecisions(answer: ConflictsAnswer) {
  const [stored, setState] = useState(() => startOf(answer));
  let state = stored;
  if (stored.answer !== answer) {
    state = adopt(stored, answer);
    setState(state);
  }

  const change = useCallback(
    (edit: (decisions: Decisions) => Decisions) =>
      setState((before) => ({ ...before, decisions: edit(before.decisions) })),
    [],
  );
  const actions = useMemo(
    () => ({
      decide: (question: string, decision: Decision) =>
        change((decisions) => ({ ...decisions, parts: { ...decisions.parts, [question]: decision } })),
      /** Edits a text as a whole; `null` goes back to deciding its regions. */
      decideWhole: (path: string, text: string | null) =>
        change((decisions) => {
          const { [path]: _, ...wholes } = decisions.wholes;
          const { [path]: _takenUp, ...setAside } = decisions.setAside;
          return text === null
            ? { ...decisions, wholes }
            : { ...decisions, wholes: { ...wholes, [path]: text }, setAside };
        }),
      decideAll: (choice: 'request' | 'published') =>
        setState((before) => ({ ...before, decisions: decideAll(before.subjects, choice) })),
      forgetMove: () => setState((before) => ({ ...before, hasMoved: false })),
    }),
    [change],
  );

  return { subjects: state.subjects, decisions: state.decisions, hasMoved: state.hasMoved, ...actions };
}
