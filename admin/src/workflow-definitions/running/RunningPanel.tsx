import { useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useListWorkflowsQuery } from '../../api';
import { Failure } from '../../shared/Failure';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { WorkflowList } from './WorkflowList';

const PAGE = 10;
const MOST = 100;

/** The workflows that run, or ran, by a definition: those of change requests that the person may see. */
export function RunningPanel({ definition }: { definition: string }) {
  const text = useText();
  const [shown, setShown] = useState(PAGE);
  const { data, error, isFetching, refetch } = useListWorkflowsQuery(
    { scope: 'all', filters: { $and: [{ definition: { $eq: definition } }] }, pageSize: shown },
    { refetchOnMountOrArgChange: true },
  );

  const list = () => {
    if (data === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
    if (data === undefined) return <Loader small>{text('shared.loading')}</Loader>;
    if (data.data.length === 0) {
      return <Typography textColor="neutral600">{text('workflow-definitions.running.none')}</Typography>;
    }
    const { total } = data.meta.pagination;
    return (
      <Flex direction="column" alignItems="stretch" gap={3}>
        <WorkflowList workflows={data.data} />
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {text('workflow-definitions.running.shown', { shown: data.data.length, total })}
          </Typography>
          {total > data.data.length && shown < MOST && (
            <Button variant="tertiary" size="S" loading={isFetching} onClick={() => setShown(MOST)}>
              {text('workflow-definitions.running.more')}
            </Button>
          )}
        </Flex>
      </Flex>
    );
  };

  return <Panel title={text('workflow-definitions.running')}>{list()}</Panel>;
}
