import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useText } from '../../shared/text';
import { textOf } from '../constraints/json-text';
import type { Raw } from '../constraints/tree';
import { useBuilder } from './builder-context';
import { ProblemList } from './ProblemList';

/** A condition that the builder has no fields for: it counts, and is edited as JSON. */
export function RawCondition({ node }: { node: Raw }) {
  const text = useText();
  const { change, problemsOf } = useBuilder();
  const problems = problemsOf(node.id);

  return (
    <Box
      padding={3}
      hasRadius
      background="neutral100"
      borderColor={problems.length > 0 ? 'danger600' : undefined}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0}>
          <Typography variant="pi" textColor="neutral600">
            {text('workflow-definitions.raw')}
          </Typography>
          <Typography
            tag="pre"
            textColor="neutral800"
            style={{ fontFamily: 'monospace', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {textOf(node.json)}
          </Typography>
          <ProblemList problems={problems} />
        </Flex>
        <IconButton
          variant="ghost"
          label={text('workflow-definitions.rule.remove')}
          onClick={() => change(node.id, null)}
        >
          <Trash />
        </IconButton>
      </Flex>
    </Box>
  );
}
