import type { Change } from '../../../contracts/changes';

/** Key of the change under `plugins[change-requests]` in the address; the content manager uses `id` itself. */
const KEY = 'proposal';

export interface ProposalQuery {
  plugins?: { i18n?: { locale?: string }; 'change-requests'?: { [KEY]?: string } };
}

/** The change whose proposal an address of the content manager edits, if any. */
export const proposalIn = (query: ProposalQuery): string | undefined =>
  query.plugins?.['change-requests']?.[KEY];

type Target = Pick<Change, 'id' | 'type' | 'kind' | 'contentType' | 'documentId' | 'locale'>;

/**
 * Address of the edit view that edits a change's proposal inside its request (domain section 5): of the
 * document, or the create view where there is none yet. Only for changes that propose content.
 */
export function editProposalLink({ id, kind, contentType, documentId, locale }: Target): string {
  const page =
    kind === 'singleType'
      ? `single-types/${contentType}`
      : `collection-types/${contentType}/${documentId ?? 'create'}`;
  const inLocale = locale === null ? '' : `&plugins[i18n][locale]=${encodeURIComponent(locale)}`;

  return `/content-manager/${page}?plugins[change-requests][${KEY}]=${encodeURIComponent(id)}${inLocale}`;
}
