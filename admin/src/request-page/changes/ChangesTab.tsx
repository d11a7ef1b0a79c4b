import { Flex } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { ChangeCard } from './ChangeCard';
import { useCompared } from './compared';

/** More changes than this start folded: each open one loads its comparison. */
const OPEN_AT_FIRST = 5;

/** Every change of the request with its comparison. `?change=` in the address opens one of them. */
export function ChangesTab({ request }: { request: ChangeRequest }) {
  const { focused } = useCompared();
  const opensAll = request.changes.length <= OPEN_AT_FIRST;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={{ initial: 4, large: 6 }}>
      {request.changes.map((change, index) => (
        <li key={change.id}>
          <ChangeCard
            request={request}
            change={change}
            isFocused={focused === change.id}
            startsOpen={focused === change.id || opensAll || (focused === null && index === 0)}
          />
        </li>
      ))}
    </Flex>
  );
}
