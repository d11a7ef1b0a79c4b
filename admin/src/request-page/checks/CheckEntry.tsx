import { Box, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { Check, CheckState } from '../../../../contracts/checks';
import type { ChangeRequest } from '../../../../contracts/requests';
import { changePath } from '../../shared/paths';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { RelatedRequests } from './RelatedRequests';
import { ResolveLinks } from './ResolveLinks';

const MARKS = {
  passed: { Icon: CheckCircle, fill: 'success600' },
  failed: { Icon: CrossCircle, fill: 'danger600' },
  warning: { Icon: WarningCircle, fill: 'warning600' },
  info: { Icon: Information, fill: 'secondary600' },
} as const satisfies Record<CheckState, object>;

/** Several regions of one text are one line to read. */
function problemsOf({ problems = [] }: Check) {
  const placeOf = ({ change, path, message }: (typeof problems)[number]) => `${change} ${path} ${message}`;

  return problems.filter(
    (problem, index) => problems.findIndex((other) => placeOf(other) === placeOf(problem)) === index,
  );
}

interface Props {
  check: Check;
  request: ChangeRequest;
}

/** One check: how it went, why, how to make it pass, and where to look. */
export function CheckEntry({ check, request }: Props) {
  const text = useText();
  const said = useSaid();
  const { Icon, fill } = MARKS[check.state];
  const concerned = request.changes.filter(({ id }) => check.changes?.includes(id));
  const labelOf = (id: string) => request.changes.find((change) => change.id === id)?.label ?? '';

  return (
    <Flex
      tag="li"
      gap={3}
      alignItems="flex-start"
      paddingTop={4}
      paddingBottom={4}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0 0"
    >
      <Box shrink={0} paddingTop="2px">
        <Icon fill={fill} width="2rem" height="2rem" aria-hidden />
        <VisuallyHidden>{text(`request-page.checks.state.${check.state}`)}</VisuallyHidden>
      </Box>
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
        <Typography fontWeight={check.state === 'failed' ? 'semiBold' : 'regular'}>
          {said(check.text, check.message)}
        </Typography>
        {check.fix !== undefined && check.state !== 'passed' && (
          <Typography textColor="neutral600">{said(check.fixText, check.fix)}</Typography>
        )}
        {problemsOf(check).map(({ change, path, message, text: translatable }) => (
          <Typography key={`${change} ${path} ${message}`} variant="pi">
            <Link tag={NavLink} to={changePath(request.id, change)}>
              {path === '' || check.id === 'conflicts' ? labelOf(change) : `${labelOf(change)} › ${path}`}
            </Link>{' '}
            {said(translatable, message)}
          </Typography>
        ))}
        {check.problems === undefined && concerned.length > 0 && (
          <Flex gap={3} wrap="wrap">
            {concerned.map(({ id, label }) => (
              <Link key={id} tag={NavLink} to={changePath(request.id, id)}>
                {label}
              </Link>
            ))}
          </Flex>
        )}
        {check.id === 'conflicts' && check.state === 'failed' && <ResolveLinks request={request} />}
        {check.requests !== undefined && <RelatedRequests request={request} related={check.requests} />}
      </Flex>
    </Flex>
  );
}
