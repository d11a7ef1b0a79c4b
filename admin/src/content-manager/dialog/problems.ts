import type { PathProblem } from '../../../../contracts/envelope';
import { pathProblemsOf, textOf } from '../../shared/error-message';
import type { Said } from '../../shared/server-text';
import { isObject } from '../form-values/form-schema';

export interface Problem {
  /** Attribute names and item positions, from the document's root. */
  path: string[];
  message: string;
}

/** What the server said when it refused a call. */
export interface Refusal {
  message: string;
  /** What is wrong with which field of the document. */
  problems: Problem[];
  /** What is wrong with the approvers that the call names, or does not name. */
  approvers?: string;
}

/** `changes.0.data.title` → `title`: where the change stands in the call is of no interest to people. */
function inDocument(path: string[]): string[] {
  const inChange = path[0] === 'changes' ? path.slice(2) : path;
  return inChange[0] === 'data' ? inChange.slice(1) : inChange;
}

/** `seo.metaTitle must be a text` → `must be a text`: it is shown beside the field's label. */
function withoutPlace(message: string, path: string[]): string {
  const place = `${path.join('.')} `;
  return path.length > 0 && message.startsWith(place) ? message.slice(place.length) : message;
}

/** Reads a refusal from what a failed call threw, in the person's language. */
export function refusalOf(error: unknown, unknownReason: string, said: Said): Refusal {
  const { message } = isObject(error) || error instanceof Error ? (error as Record<string, unknown>) : {};
  const all = pathProblemsOf(error);
  const isAboutApprovers = ({ path }: PathProblem) => path[0] === 'approvers';
  const ofApprovers = all.find(isAboutApprovers);

  return {
    message: said(textOf(error), typeof message === 'string' && message !== '' ? message : unknownReason),
    ...(ofApprovers && { approvers: said(ofApprovers.text, ofApprovers.message) }),
    problems: all
      .filter((problem) => !isAboutApprovers(problem))
      .map((problem) => {
        const path = inDocument(problem.path.map(String));
        return { path, message: said(problem.text, withoutPlace(problem.message, path)) };
      })
      .filter(({ path }) => path.length > 0),
  };
}

/** Problems in the nested shape that the edit view's form shows under its fields. */
export function formErrors(problems: Problem[]): Record<string, unknown> {
  const errors: Record<string, unknown> = {};
  for (const { path, message } of problems) {
    let level = errors;
    for (const name of path.slice(0, -1)) {
      if (!isObject(level[name])) level[name] = {};
      level = level[name] as Record<string, unknown>;
    }
    level[path[path.length - 1]] ??= message;
  }
  return errors;
}
