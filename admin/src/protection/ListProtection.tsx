import { Flex } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { useAnnounceInterceptions } from '../content-manager/saving/use-interceptions';
import { ProtectedBadge } from './ProtectedBadge';
import { useFreshProtection } from './use-fresh-protection';

/** In the list view: keeps what its rows know of protection up to date, and says that the type is protected. */
export function ListProtection() {
  const { slug = '' } = useParams();
  useFreshProtection();
  useAnnounceInterceptions();

  return (
    <Flex alignItems="center">
      <ProtectedBadge contentType={slug} />
    </Flex>
  );
}
