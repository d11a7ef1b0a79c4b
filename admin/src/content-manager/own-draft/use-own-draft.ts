import { useAuth } from '@strapi/strapi/admin';
import type { DocumentRequest } from '../../../../contracts/requests';
import { useOpenRequestsOfDocumentQuery } from '../../api';
import type { EditorPage } from '../editor/use-editor-page';

/** The draft request that the person's saves of the document on the page go into: their newest (domain section 16). */
export function useOwnDraft({ model, document }: EditorPage): DocumentRequest | undefined {
  const person = useAuth('ChangeRequests', ({ user }) => user?.id);
  const { data } = useOpenRequestsOfDocumentQuery(
    { contentType: model, documentId: document?.documentId ?? '', locale: document?.locale ?? undefined },
    { skip: document?.documentId === undefined },
  );

  return data?.data.find(
    ({ change, creator, status }) =>
      status === 'draft' &&
      String(creator.id) === String(person) &&
      (change.type === 'edition' || change.type === 'creation'),
  );
}
