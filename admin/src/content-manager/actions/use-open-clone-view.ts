import type { DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { ProposalQuery } from '../edit-link';

/** Leads to Strapi's clone view of an entry, in the locale of the page. */
export function useOpenCloneView({ collectionType, model, documentId }: DocumentActionProps): () => void {
  const navigate = useNavigate();
  const [{ query }] = useQueryParams<ProposalQuery>();
  const locale = query.plugins?.i18n?.locale;
  const search = locale === undefined ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;

  return () => navigate(`/content-manager/${collectionType}/${model}/clone/${documentId}${search}`);
}
