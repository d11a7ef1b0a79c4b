import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CrossCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { isOpen } from '../../../../core/status/status';
import type { ChangeRequest } from '../../../../contracts/requests';
import { accountName } from '../../shared/account-name';
import { Markdown } from '../../shared/Markdown';
import { requestPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import { DangerBanner } from '../DangerBanner';
import { currentWorkflows, denialIn } from './attempts';

/** Says on every tab that approval was denied, with what its stage tells whoever asked for it, and how to go on. */
export function DenialNotice({ request }: { request: ChangeRequest }) {
  const text = useText();
  const denials = currentWorkflows(request).flatMap((workflow) => {
    const denial = workflow.state === 'denied' ? denialIn(workflow) : undefined;
    return denial === undefined ? [] : [{ workflow, ...denial }];
  });
  if (!isOpen(request.status) || denials.length === 0) return null;

  return (
    <DangerBanner label={text('approvals.denied.region')} icon={<CrossCircle fill="danger600" aria-hidden />}>
      {denials.map(({ workflow, stage, response }) => (
        <Flex
          key={workflow.id}
          direction="column"
          alignItems="stretch"
          gap={2}
          style={{ overflowWrap: 'anywhere' }}
        >
          <Typography fontWeight="bold">
            {text('approvals.denied.title', {
              stage: stage.name,
              label: workflow.objectLabel,
              name: response === undefined ? '' : accountName(response.user, text),
            })}
          </Typography>
          {stage.denialMessage && (
            <Typography style={{ whiteSpace: 'pre-line' }}>{stage.denialMessage}</Typography>
          )}
          {response?.comments && (
            <Box background="neutral0" hasRadius padding={3}>
              <Markdown source={response.comments} />
            </Box>
          )}
        </Flex>
      ))}
      <Flex gap={4} wrap="wrap">
        <Typography textColor="neutral600">{text('approvals.denied.next')}</Typography>
        <Link tag={NavLink} to={requestPath(request.id, 'approval')}>
          {text('approvals.panel.open')}
        </Link>
      </Flex>
    </DangerBanner>
  );
}
