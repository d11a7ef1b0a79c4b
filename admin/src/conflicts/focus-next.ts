import { OPEN_QUESTION } from './QuestionFrame';

/** The inputs of a question, its own value first where that is what is missing. */
const INPUTS = 'textarea, input, [role="combobox"], [role="radio"]';

/**
 * Moves the focus to the next open question; from the last one on to the first.
 *
 * @param visited what had the focus last inside the list; the button that asks for the next one took it since
 */
export function focusNext(list: HTMLElement, visited: Element | null): void {
  const open = [...list.querySelectorAll<HTMLElement>(OPEN_QUESTION)];
  const from = visited !== null && list.contains(visited) ? visited : null;
  const next =
    open.find(
      (question) =>
        from !== null &&
        !question.contains(from) &&
        (from.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ) ?? open[0];
  const checked = next?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]');
  const goal = checked === null ? '[role="radio"]' : INPUTS;

  next?.querySelector<HTMLElement>(goal)?.focus();
  next?.scrollIntoView({ block: 'center' });
}
