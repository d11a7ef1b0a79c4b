import { Button, Checkbox, Flex, IconButton, Typography } from '@strapi/design-system';
import { Message } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import type { ListedStage } from '../../../contracts/workflows';
import { useText } from '../shared/text';
import { useMe } from '../shared/use-me';
import { hasApproved, type Verb } from './deciding';
import { Needed } from './Needed';
import { ObjectCell } from './ObjectCell';
import { StateBadge } from './StateBadge';

interface Props {
  stage: ListedStage;
  typeName: string;
  /** Left out where stages are not chosen to be approved together. */
  selection?: { isSelected: boolean; isPossible: boolean; toggle: () => void };
  onAnswer: (verb: Verb) => void;
}

/** One stage of the list: what it is about, what is missing, and what can be answered to it. */
export function ApprovalRow({ stage, typeName, selection, onAnswer }: Props) {
  const text = useText();
  const me = useMe();
  const { workflow, viewer } = stage;
  const names = { stage: stage.name, label: workflow.objectLabel };
  const answers = { approve: viewer.decide, deny: viewer.decide, comment: viewer.comment };
  const decision = (verb: 'approve' | 'deny', variant: 'success-light' | 'danger-light') =>
    answers[verb].allowed && (
      <Button
        size="S"
        variant={variant}
        aria-label={text(`approvals.${verb}.of`, names)}
        onClick={() => onAnswer(verb)}
      >
        {text(`approvals.verb.${verb}`)}
      </Button>
    );

  return (
    <Table.Row>
      {selection !== undefined && (
        <Table.Cell>
          <Checkbox
            aria-label={text('approvals.select', names)}
            checked={selection.isSelected}
            disabled={!selection.isPossible}
            onCheckedChange={selection.toggle}
          />
        </Table.Cell>
      )}
      <ObjectCell workflow={workflow} typeName={typeName} />
      <Table.Cell>
        <Typography style={{ whiteSpace: 'normal' }}>{workflow.definition.name}</Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography style={{ whiteSpace: 'normal' }}>{stage.name}</Typography>
      </Table.Cell>
      <Table.Cell>
        <Needed {...stage} />
      </Table.Cell>
      <Table.Cell>
        <StateBadge state={stage.state} />
      </Table.Cell>
      <Table.Cell>
        <Flex gap={1} justifyContent="flex-end">
          {!hasApproved(stage, me?.id) && decision('approve', 'success-light')}
          {decision('deny', 'danger-light')}
          {viewer.comment.allowed && (
            <IconButton
              variant="ghost"
              label={text('approvals.comment.of', names)}
              onClick={() => onAnswer('comment')}
            >
              <Message />
            </IconButton>
          )}
        </Flex>
      </Table.Cell>
    </Table.Row>
  );
}
