import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import type { ProposalQuery } from './edit-link';
import { isInLocale } from './rights';

const REQUEST = 'plugin::change-requests.request';

/** Whether the person may propose changes to documents of a content type, in the page's locale (domain section 15). */
export function useMayRequest(contentType: string): boolean {
  const [{ query }] = useQueryParams<ProposalQuery>();
  const locale = query.plugins?.i18n?.locale;

  return useAuth('ChangeRequests', ({ permissions }) =>
    permissions.some(
      (held) => held.action === REQUEST && held.subject === contentType && isInLocale(held, locale),
    ),
  );
}
