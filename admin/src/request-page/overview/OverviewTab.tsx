import { Flex, Grid } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { ApprovalProgress } from '../workflows/ApprovalProgress';
import { Description } from './Description';
import { Facts } from './Facts';
import { Timeline } from './Timeline';

/** What the request is for, what happened so far, and who is concerned. */
export function OverviewTab({ request }: { request: ChangeRequest }) {
  return (
    <Grid.Root gap={{ initial: 4, large: 6 }}>
      <Grid.Item col={8} s={12} xs={12} m={8} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={{ initial: 4, large: 6 }}>
          <ApprovalProgress request={request} />
          <Description request={request} />
          <Timeline request={request} />
        </Flex>
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} m={4} direction="column" alignItems="stretch">
        <Facts request={request} />
      </Grid.Item>
    </Grid.Root>
  );
}
