import {
  evaluate,
  explain,
  forUser,
  parseConstraints,
  type Asked,
  type Asker,
  type CompareTexts,
  type Condition,
  type ModelOf,
} from '../../../../core/constraints';
import { say, type Sentence } from '../../../../core/sentences';
import type { DefinitionRow } from '../definitions/rows';
import type { ChangeSubjects } from './subjects';

/** A definition whose constraint can be asked, or (`problem`) cannot be read any more. */
export type Askable = { definition: DefinitionRow } & ({ condition: Condition } | { problem: Sentence });

/** Reads the constraint of a definition; the content type may have changed since it was saved. */
export function askable(definition: DefinitionRow, modelOf: ModelOf, asker: Asker): Askable {
  const parsed = parseConstraints(definition.constraints ?? {}, definition.contentType, modelOf);
  if ('condition' in parsed) return { definition, condition: forUser(parsed.condition, asker) };
  const problem = parsed.problems[0] ?? say('matching.unreadable');
  return { definition, problem };
}

/** How a definition matches: with what was asked, only in another locale, or because it cannot be asked. */
export type Matching = { asked: Asked } | { sibling: true } | { problem: Sentence };

/**
 * Whether a definition matches. What cannot be asked matches, so that a change of the content type, or a value of an
 * older one, takes nobody's approval away. Always asks everything, so that the texts to compare are known beforehand.
 */
export function matching(one: Askable, subjects: ChangeSubjects, compare: CompareTexts): Matching | null {
  if ('problem' in one) return one;
  const { condition } = one;
  try {
    const [first] = subjects.filter(({ subject, change }) =>
      evaluate(condition, { subject, change, compare }),
    );
    if (!first) return null;
    const { subject, change, isSibling } = first;
    return isSibling ? { sibling: true } : { asked: { subject, change, compare } };
  } catch {
    return { problem: say('matching.unreadable') };
  }
}

/** Why a definition matches, for people. */
export function whyMatching(one: Askable, found: Matching, displayName: string): Sentence {
  if ('problem' in found) return say('matching.broken', { problem: found.problem });
  // Which one, and what it holds, is for those who may read that locale.
  if ('sibling' in found) return say('matching.sibling');
  return 'problem' in one
    ? say('matching.broken', { problem: one.problem })
    : say('matching.because', { condition: explain(one.condition, found.asked, displayName) });
}
