import { Flex, Typography } from '@strapi/design-system';
import type { ActiveStage } from '../../../contracts/workflows';

/** Which stages of approval a request waits for, and of which workflows. */
export function ActiveStages({ stages }: { stages: ActiveStage[] }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {stages.map(({ stage, workflow }) => (
        <Flex key={`${workflow} ${stage}`} direction="column" alignItems="flex-start">
          <Typography>{stage}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {workflow}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
