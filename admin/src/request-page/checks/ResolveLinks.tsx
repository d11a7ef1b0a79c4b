import { Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ChangeRequest } from '../../../../contracts/requests';
import { conflictsPath } from '../../shared/paths';
import { useText } from '../../shared/text';

/** The ways from the failed check to where its conflicts are resolved. */
export function ResolveLinks({ request }: { request: ChangeRequest }) {
  const text = useText();
  const inConflict = request.changes.filter(({ conflicts }) => conflicts > 0);

  if (!request.viewer.refresh.allowed) return null;
  return (
    <Flex gap={2} wrap="wrap" paddingTop={2}>
      {inConflict.map(({ id, label }) => (
        <LinkButton key={id} tag={NavLink} to={conflictsPath(request.id, id)} size="S" variant="secondary">
          {text('request-page.conflicts.resolve.of', { label })}
        </LinkButton>
      ))}
    </Flex>
  );
}
