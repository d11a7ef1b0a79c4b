import { Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { WorkflowSummary } from '../../../contracts/workflows';
import { changePath, requestPath } from '../shared/paths';
import { useText } from '../shared/text';

interface Props {
  workflow: WorkflowSummary;
  /** Name of the content type; left out where a column of its own says it. */
  typeName?: string;
}

/** What is approved, leading to the comparison of that change, and the request that it belongs to. */
export function ObjectCell({ workflow, typeName }: Props) {
  const text = useText();
  const { request, change, objectLabel, changeType } = workflow;

  return (
    <Table.Cell>
      <Flex
        direction="column"
        alignItems="flex-start"
        gap={1}
        minWidth="16rem"
        maxWidth={{ initial: '20rem', medium: '32rem' }}
      >
        <Typography
          tag={Link}
          to={changePath(request.id, change)}
          textColor="primary600"
          fontWeight="semiBold"
          style={{ textDecoration: 'none', whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          {objectLabel}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {[typeName, text(`approvals.change.${changeType}`)].filter(Boolean).join(' · ')}
        </Typography>
        <Typography
          tag={Link}
          to={requestPath(request.id, 'approval')}
          variant="pi"
          textColor="neutral600"
          ellipsis
          maxWidth="100%"
        >
          {`#${request.number} ${request.title}`}
        </Typography>
      </Flex>
    </Table.Cell>
  );
}
