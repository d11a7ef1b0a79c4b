import type { RequestStatus } from '../status';

/** An English ICU message that takes these values. */
export type Template<Values> = string & { readonly takes?: Values };

export const takes =
  <Values>() =>
  (english: string): Template<Values> =>
    english;

export const plain = takes<object>();
export const labelled = takes<{ label: string }>();
export const withStatus = takes<{ status: RequestStatus }>();
export const withType = takes<{ type: string }>();
export const inLocale = takes<{ type: string; locale: string }>();

export const statusWord = (value: string) =>
  `{${value}, select, draft {a draft} ready_for_review {ready for review} ready_for_merging {ready to publish} merged {published} closed {closed} other {stale}}`;
export const IS = `This request is ${statusWord('status')}`;
/** A moment in milliseconds, with its time zone. */
export const MOMENT = '{at, date, ::yMMMdjmmz}';
export const RIGHT =
  '{right, select, create {create} update {update} delete {delete} publish {publish} other {read}}';
export const MORE = '{more, plural, =0 {} other { (and # more)}}';
export const shapeWord = (value: string) =>
  `{${value}, select, text {a text} integer {a whole number} number {a number} boolean {yes or no} time {a date or time} relation {a relation} relations {several relations} file {a file} files {several files} component {a component} components {a list of components} zone {a dynamic zone} blocks {a rich text of blocks} other {JSON}}`;
export const LOCALE = '{locale, select, none {} other { in the locale "{locale}"}}';
