import { useDebounce } from '@strapi/strapi/admin';
import { useGroupsQuery, usePeopleQuery } from '../api';
import { named, type Chosen } from './chosen';

const SHOWN_GROUPS = 20;
const TYPING_PAUSE = 250;

interface Found extends Chosen {
  isSearching: boolean;
  error: unknown;
}

/** People, and groups where they are asked for, whose names hold what is typed. */
export function useFound(typed: string, isPeopleOnly: boolean): Found {
  const search = useDebounce(typed.trim(), TYPING_PAUSE);
  const people = usePeopleQuery(search === '' ? undefined : search);
  const groups = useGroupsQuery(
    { pageSize: SHOWN_GROUPS, ...(search === '' ? {} : { _q: search }) },
    { skip: isPeopleOnly },
  );

  const found = { users: people.data ?? [], groups: groups.data?.data ?? [] };
  const isSearching = search !== typed.trim() || people.isFetching || groups.isFetching;

  return {
    // Until the server has answered, keys must not reach what does not fit what is typed.
    ...(isSearching ? named(found, typed) : found),
    isSearching,
    error: people.error ?? groups.error,
  };
}
