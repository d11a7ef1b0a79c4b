import { SENTENCES } from '../../../../core/sentences/catalogue';

/** What the server says: its own templates are the English texts, so nothing is written twice. */
const texts: Record<string, string> = Object.fromEntries(
  Object.entries(SENTENCES).map(([id, template]) => [`change-requests.server.${id}`, template]),
);

export default texts;
