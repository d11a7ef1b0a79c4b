import type { FormValues } from '../form-values/form-schema';

/** What somebody typed while the page was on its way to the proposal that it belongs to. */
let carried: { change: string; typed: FormValues } | null = null;

/** Hands values on to the form that a change's proposal is about to be edited in. */
export function carryOver(change: string, typed: FormValues): void {
  carried = { change, typed };
}

/** What was handed on for a change; nothing the second time. */
export function takeCarriedOver(change: string): FormValues {
  const typed = carried?.change === change ? carried.typed : {};
  carried = null;
  return typed;
}
