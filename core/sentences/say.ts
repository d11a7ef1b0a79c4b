import { IntlMessageFormat } from 'intl-messageformat';
import { SENTENCES, type SentenceId, type ValuesOf } from './catalogue';
import type { Sentence, Translatable } from './types';

type Given = Record<string, string | number | Sentence>;
type Arguments<Id extends SentenceId> = keyof ValuesOf<Id> extends never
  ? [id: Id]
  : [id: Id, values: ValuesOf<Id>];

/** The values with one side of each sentence among them. */
const only = <Side extends keyof Sentence>(side: Side, given: Given) =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'object' ? value[side] : value]),
  );

/** A sentence of the catalogue with its values: in English, and as it can be translated. */
export function say<Id extends SentenceId>(...[id, values]: Arguments<Id>): Sentence {
  const given = (values ?? {}) as Given;
  const english = new IntlMessageFormat(SENTENCES[id], 'en', undefined, { ignoreTag: true });
  return {
    message: String(english.format(only('message', given))),
    text: [{ id, values: only('text', given) }],
  };
}

/** Several sentences, one after the other. */
export const together = (sentences: Sentence[]): Sentence => ({
  message: sentences.map(({ message }) => message).join(' '),
  text: sentences.flatMap(({ text }) => text),
});

/** What another package said: as it is, unless it says how to translate it. */
export const saidBy = ({ message, text }: { message: string; text?: Translatable }): Sentence =>
  text ? { message, text } : say('as-is', { message });
