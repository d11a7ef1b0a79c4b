import { APPROVING } from './approving';
import { CHECKING } from './checking';
import { DECIDING } from './deciding';
import { DEFINING } from './defining';
import { DELEGATING } from './delegating';
import { MATCHING } from './matching';
import { PROTECTING } from './protecting';
import { REQUESTING } from './requesting';
import { REVIEWING } from './reviewing';
import { SCHEDULING } from './scheduling';
import { SPLITTING } from './splitting';
import type { Template } from './templates';

/**
 * Every sentence the server says to people, as ICU messages by id. They are the English texts of the admin too
 * (`change-requests.server.<id>`); the other languages are in `admin/src/translations`.
 */
export const SENTENCES = {
  ...CHECKING,
  ...REQUESTING,
  ...REVIEWING,
  ...APPROVING,
  ...DECIDING,
  ...DEFINING,
  ...DELEGATING,
  ...MATCHING,
  ...PROTECTING,
  ...SCHEDULING,
  ...SPLITTING,
};

export type SentenceId = keyof typeof SENTENCES;
export type ValuesOf<Id extends SentenceId> =
  (typeof SENTENCES)[Id] extends Template<infer Values> ? Values : never;
