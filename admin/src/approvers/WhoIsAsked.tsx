import { useState } from 'react';
import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useText } from '../shared/text';
import { ApproverNames } from './ApproverNames';
import { ApproverPicker } from './ApproverPicker';
import { isNobody, united, type Chosen } from './chosen';
import { useEffectiveList } from './lists/use-effective-list';

interface Props {
  contentType: string;
  /** Absent where the document does not exist yet, or where there are several. */
  documentId?: string;
  /** Several entries: each may have a list of its own besides. */
  isBulk: boolean;
  /** Named by the author, besides those on the lists. */
  value: Chosen;
  onChange: (value: Chosen) => void;
  error?: string;
}

/**
 * Who will be asked to review a new change request: those on the approver lists, and whom the author names besides.
 * Asks for people where the site wants more of them than the lists name (domain section 5).
 */
export function WhoIsAsked({ contentType, documentId, isBulk, value, onChange, error }: Props) {
  const text = useText();
  const [isOpened, setIsOpened] = useState(false);
  const { list, from, minimum, isLoading, error: failure } = useEffectiveList({ contentType, documentId });
  const isAsking = minimum > list.users.length;
  const isOpen = isOpened || isAsking || error !== undefined;
  const hasList = !isNobody(list);
  const named = united([list, value]).users.length;

  const source = failure === undefined ? `${isBulk ? 'bulk.' : ''}${from}` : 'unknown';

  const hint = () => {
    if (isAsking) return text('approvers.asked.minimum', { count: minimum, named });
    return hasList ? undefined : text('request-page.approvers.hint');
  };

  if (isLoading) return <Loader small>{text('shared.loading')}</Loader>;
  return (
    <Flex tag="section" aria-label={text('approvers.asked')} direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text('approvers.asked')}
      </Typography>
      {hasList && <ApproverNames approvers={list} />}
      {(hasList || !isOpen) && (
        <Typography variant="pi" textColor="neutral600">
          {text(`approvers.asked.${source}`)}
        </Typography>
      )}
      {isOpen ? (
        <ApproverPicker
          name="change-request-approvers"
          label={text(hasList ? 'approvers.asked.further' : 'approvers.asked.named')}
          isRequired={isAsking && !isBulk}
          hint={hint()}
          error={error}
          value={value}
          others={list}
          onChange={onChange}
        />
      ) : (
        <Box>
          <TextButton type="button" startIcon={<Plus />} onClick={() => setIsOpened(true)}>
            {text(hasList ? 'approvers.asked.add-further' : 'approvers.asked.add')}
          </TextButton>
        </Box>
      )}
    </Flex>
  );
}
