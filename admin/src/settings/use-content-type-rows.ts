import { useAuth } from '@strapi/strapi/admin';
import type { ContentTypePolicy, SettingsAnswer } from '../../../contracts/settings';
import { chosenOf, NOBODY, type Chosen } from '../approvers/chosen';
import { useContentTypesQuery, useGetSettingsQuery, useListPoliciesQuery, useTypeListsQuery } from '../api';

/** What is said of one content type; rules only to people who may change settings. */
export interface ContentTypeRow {
  contentType: string;
  displayName: string;
  rules: { policy: ContentTypePolicy; settings: SettingsAnswer } | null;
  /** Null where the person may not see entries of the content type. */
  list: Chosen | null;
}

interface Rows {
  rows: ContentTypeRow[] | undefined;
  error: unknown;
  refetch: () => void;
}

const READ = 'plugin::content-manager.explorer.read';
const FRESH = { refetchOnMountOrArgChange: true };

/** Every content type with its rules and its approver list. Without the right to the rules: names and lists. */
export function useContentTypeRows(maySetRules: boolean): Rows {
  const settings = useGetSettingsQuery(undefined, { ...FRESH, skip: !maySetRules });
  const policies = useListPoliciesQuery(undefined, { ...FRESH, skip: !maySetRules });
  const names = useContentTypesQuery(undefined, { skip: maySetRules });
  const lists = useTypeListsQuery(undefined, FRESH);
  const permissions = useAuth('ChangeRequests', (auth) => auth.permissions);
  const mayRead = (contentType: string) =>
    permissions.some(({ action, subject }) => action === READ && subject === contentType);
  const listOf = (contentType: string): Chosen | null => {
    if (!mayRead(contentType)) return null;
    const list = lists.data?.find((other) => other.contentType === contentType);
    return list === undefined ? NOBODY : chosenOf(list);
  };

  const rows = (): ContentTypeRow[] | undefined => {
    if (lists.data === undefined) return undefined;
    if (!maySetRules) {
      return names.data?.map(({ uid, displayName }) => ({
        contentType: uid,
        displayName,
        rules: null,
        list: listOf(uid),
      }));
    }
    const { data } = settings;
    if (data === undefined) return undefined;
    return policies.data?.map((policy) => ({
      contentType: policy.contentType,
      displayName: policy.displayName,
      rules: { policy, settings: data },
      list: listOf(policy.contentType),
    }));
  };

  return {
    rows: rows(),
    error: lists.error ?? settings.error ?? policies.error ?? names.error,
    refetch: () => {
      void lists.refetch();
      if (maySetRules) {
        void settings.refetch();
        void policies.refetch();
      } else {
        void names.refetch();
      }
    },
  };
}
