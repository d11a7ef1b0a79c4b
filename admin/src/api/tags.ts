import { adminApi } from '@strapi/strapi/admin';

/**
 * Strapi's one RTK Query slice with the tags of this plugin. `Document` and `Relations` are the content
 * manager's own: a merge invalidates them so that open lists and forms show what was published.
 */
export const taggedApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'ChangeRequest',
    'ChangeRequestApprovers',
    'ChangeRequestDelegations',
    'ChangeRequestSettings',
    'ChangeRequestPolicy',
    'ChangeRequestWorkflowDefinitions',
    'Document',
    'Relations',
  ],
});

/**
 * Any write to a change request can alter its status, checks, reviews, timeline and diffs, and those of
 * other requests on the same documents. Refetching after a refusal too is wanted: a 409 says that what is
 * on the screen is no longer true.
 */
export const REQUESTS_CHANGED = ['ChangeRequest'] as const;

/** Lists of requests: all that is left to refetch once a request is deleted. */
export const REQUEST_LISTS = { type: 'ChangeRequest', id: 'LIST' } as const;
