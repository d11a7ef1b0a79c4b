import { Flex, Typography } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { ApproverNames } from '../../approvers/ApproverNames';
import { isNobody } from '../../approvers/chosen';
import { useText } from '../../shared/text';

/** Who should review, and why they: the lists of the entries, or somebody's hand. */
export function ApproversFact({ approvers }: Pick<ChangeRequest, 'approvers'>) {
  const text = useText();
  const { manual } = approvers;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isNobody(approvers) ? (
        <Typography textColor="neutral600">{text('request-page.approvers.none')}</Typography>
      ) : (
        <ApproverNames approvers={approvers} />
      )}
      {(manual || !isNobody(approvers)) && (
        <Typography variant="pi" textColor="neutral600">
          {text(manual ? 'approvers.request.by-hand' : 'approvers.request.follows')}
        </Typography>
      )}
    </Flex>
  );
}
