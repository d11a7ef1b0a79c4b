import { Badge, Box, Flex, Tooltip, Typography } from '@strapi/design-system';
import type { StageDefinition } from '../../../../contracts/workflows';
import { useText } from '../../shared/text';

/** How many stages a definition has, and whether there are some that nobody can ever satisfy. */
export function StagesCell({ stages }: { stages: StageDefinition[] }) {
  const text = useText();
  const impossible = stages.filter((stage) => stage.impossible);

  return (
    <Flex gap={2}>
      <Typography textColor="neutral800">
        {text('workflow-definitions.stages.count', { count: stages.length })}
      </Typography>
      {impossible.length > 0 && (
        <Tooltip
          label={text('workflow-definitions.impossible.hint', {
            names: impossible.map(({ name }) => name).join(', '),
            count: impossible.length,
          })}
        >
          <Box tag="span">
            <Badge variant="danger" size="S">
              {text('workflow-definitions.impossible')}
            </Badge>
          </Box>
        </Tooltip>
      )}
    </Flex>
  );
}
