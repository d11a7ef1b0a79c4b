import { useState } from 'react';
import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import type { ListedStage, Workflow } from '../../../../contracts/workflows';
import { DecisionDialog } from '../../approvals/DecisionDialog';
import type { Verb } from '../../approvals/deciding';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { withWorkflow } from './attempts';
import { CancelDialog } from './CancelDialog';
import { ResponseEntry } from './ResponseEntry';
import { StageEntry } from './StageEntry';
import { WorkflowFacts } from './WorkflowFacts';

interface Props {
  workflow: Workflow;
  /** An earlier attempt: nothing of it can be answered any more. */
  isOver?: boolean;
}

/** What everybody said to any of its stages, newest first. */
const responsesOf = ({ stages }: Workflow) =>
  stages
    .flatMap((stage) => stage.responses.map((response) => ({ response, stageName: stage.name })))
    .sort((a, b) => b.response.createdAt.localeCompare(a.response.createdAt));

/** One workflow: its stages, what was answered, and which it is. */
export function WorkflowPanels({ workflow, isOver = false }: Props) {
  const text = useText();
  const [answering, setAnswering] = useState<{ stage: ListedStage; verb: Verb } | null>(null);
  const [isCanceling, setCanceling] = useState(false);
  const latest = workflow.stages.find(({ id }) => id === answering?.stage.id);
  const responses = responsesOf(workflow);

  return (
    <Grid.Root gap={{ initial: 4, large: 6 }}>
      <Grid.Item col={8} m={8} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={{ initial: 4, large: 6 }}>
          <Panel title={text('approvals.panel.stages')}>
            <Flex tag="ol" direction="column" alignItems="stretch" gap={6}>
              {workflow.stages.map((stage, index) => (
                <StageEntry
                  key={stage.id}
                  stage={stage}
                  place={index + 1}
                  onAnswer={
                    isOver
                      ? undefined
                      : (verb) => setAnswering({ stage: withWorkflow(stage, workflow), verb })
                  }
                />
              ))}
            </Flex>
          </Panel>
          <Panel title={text('approvals.panel.responses')}>
            {responses.length === 0 ? (
              <Typography textColor="neutral600">{text('approvals.responses.none')}</Typography>
            ) : (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
                {responses.map((entry) => (
                  <ResponseEntry key={entry.response.id} {...entry} />
                ))}
              </Flex>
            )}
          </Panel>
        </Flex>
      </Grid.Item>
      <Grid.Item col={4} m={4} s={12} xs={12} direction="column" alignItems="stretch">
        <Panel
          title={text('approvals.panel.workflow')}
          action={
            !isOver &&
            workflow.viewer.cancel.allowed && (
              <Button size="S" variant="danger-light" onClick={() => setCanceling(true)}>
                {text('approvals.cancel')}
              </Button>
            )
          }
        >
          <WorkflowFacts workflow={workflow} />
        </Panel>
      </Grid.Item>
      {answering !== null && (
        <DecisionDialog
          stage={latest === undefined ? answering.stage : withWorkflow(latest, workflow)}
          initial={answering.verb}
          isGone={latest === undefined}
          onClose={() => setAnswering(null)}
        />
      )}
      {isCanceling && <CancelDialog workflow={workflow} onClose={() => setCanceling(false)} />}
    </Grid.Root>
  );
}
