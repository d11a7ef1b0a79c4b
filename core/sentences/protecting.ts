import { plain, takes, withType } from './templates';

/** What is said about direct writes of protected content types. */
export const PROTECTING = {
  'protect.refused': withType(
    '{type} is protected: nothing was saved directly. Propose it as a change request: with "Save as change request" or "Request …" in the content manager, or with POST /change-requests/requests.',
  ),
  'protect.refused-related': withType(
    'This would change entries of {type}, which is protected: nothing was saved. Propose the relation from there, as a change request.',
  ),
  'protect.refused-file': withType(
    'This file would be shown in an entry of {type}, which is protected: it was not saved. Upload it without the entry, and propose the entry as a change request.',
  ),
  'protect.refused-locale': takes<{ type: string; locale: string }>()(
    'The locale "{locale}" has entries of {type}, which is protected: it was not deleted. Propose the deletion of the entries first, as a change request.',
  ),
  'protect.not-sure': plain(
    'Whether this is protected could not be found out, so nothing was saved. Try again in a moment.',
  ),
};
