import { useState } from 'react';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { isOpen } from '../../../../core/status/status';
import type { ChangeRequest } from '../../../../contracts/requests';
import { conflictsPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import { DangerBanner } from '../DangerBanner';
import { ResolveAllDialog } from './ResolveAllDialog';

/** Says that a request is in conflict and where to resolve it; nothing of it can be published until then. */
export function ConflictsBanner({ request }: { request: ChangeRequest }) {
  const text = useText();
  const [choice, setChoice] = useState<'request' | 'published' | null>(null);
  const inConflict = request.changes.filter(({ conflicts }) => conflicts > 0);
  const mayResolve = request.viewer.refresh.allowed;

  if (!isOpen(request.status) || inConflict.length === 0) return null;
  return (
    <DangerBanner
      label={text('request-page.conflicts.region')}
      icon={<WarningCircle fill="danger600" aria-hidden />}
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography fontWeight="bold">
          {text('request-page.conflicts.title', { count: request.conflicts })}
        </Typography>
        <Typography>
          {text(mayResolve ? 'request-page.conflicts.message' : 'request-page.conflicts.message.others')}
        </Typography>
      </Flex>
      {mayResolve && (
        <Flex gap={2} wrap="wrap">
          {inConflict.map(({ id, label }) => (
            <LinkButton
              key={id}
              tag={NavLink}
              to={conflictsPath(request.id, id)}
              size="S"
              variant={inConflict.length === 1 ? 'default' : 'secondary'}
              maxWidth="100%"
            >
              {inConflict.length === 1
                ? text('request-page.conflicts.resolve')
                : text('request-page.conflicts.resolve.of', { label })}
            </LinkButton>
          ))}
          {inConflict.length > 1 && (
            <>
              <Button size="S" variant="tertiary" onClick={() => setChoice('request')}>
                {text('request-page.conflicts.all.request')}
              </Button>
              <Button size="S" variant="tertiary" onClick={() => setChoice('published')}>
                {text('request-page.conflicts.all.published')}
              </Button>
            </>
          )}
        </Flex>
      )}
      <ResolveAllDialog request={request} choice={choice} onClose={() => setChoice(null)} />
    </DangerBanner>
  );
}
