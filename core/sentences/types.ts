/** What a sentence mentions: names, numbers, or a sentence within the sentence. */
export type SentenceValues = Record<string, string | number | Translatable>;

/**
 * One or more sentences, a space between them, so that they can be shown in other languages: the admin looks
 * `change-requests.server.<id>` up and fills the values in. English always comes beside it.
 */
export type Translatable = { id: string; values: SentenceValues }[];

/** English, and what it takes to say the same in another language. */
export interface Sentence {
  message: string;
  text: Translatable;
}
