import { useAuth } from '@strapi/strapi/admin';

const REQUEST = 'plugin::change-requests.request';

/** Whether the person may propose changes to documents of a content type (domain section 15). */
export const useMayRequest = (contentType: string): boolean =>
  useAuth('ChangeRequests', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === REQUEST && subject === contentType),
  );
