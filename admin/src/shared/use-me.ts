import { useAuth } from '@strapi/strapi/admin';

interface Me {
  id: number;
  name: string;
}

/** The person signed in, named as the server names people; undefined until Strapi knows. */
export function useMe(): Me | undefined {
  const user = useAuth('ChangeRequests', (state) => state.user);
  if (user?.id === undefined) return undefined;
  const full = [user.firstname, user.lastname].filter(Boolean).join(' ').trim();

  return { id: Number(user.id), name: full || user.username || user.email || '' };
}
