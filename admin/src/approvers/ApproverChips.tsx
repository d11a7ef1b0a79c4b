import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useText } from '../shared/text';
import { candidatesOf, type Candidate, type Chosen } from './chosen';
import { GroupName } from './GroupName';

interface Props {
  label: string;
  chosen: Chosen;
  onRemove: (candidate: Candidate) => void;
}

/** What is chosen, each with a button that removes it; groups show their members on demand. */
export function ApproverChips({ label, chosen, onRemove }: Props) {
  const text = useText();
  const candidates = candidatesOf(chosen);

  if (candidates.length === 0) return null;
  return (
    <Flex tag="ul" aria-label={label} wrap="wrap" gap={2} paddingTop={1}>
      {candidates.map((candidate) => (
        <Flex
          key={candidate.value}
          tag="li"
          gap={1}
          paddingLeft={3}
          paddingRight={1}
          maxWidth="100%"
          height="3.2rem"
          hasRadius
          background="neutral100"
          borderColor="neutral200"
        >
          {candidate.kind === 'group' ? (
            <GroupName group={candidate.group} />
          ) : (
            <Typography variant="pi" ellipsis title={candidate.name}>
              {candidate.name}
            </Typography>
          )}
          <IconButton
            type="button"
            size="XS"
            variant="ghost"
            label={text('approvers.picker.remove', { name: candidate.name })}
            onClick={() => onRemove(candidate)}
          >
            <Cross />
          </IconButton>
        </Flex>
      ))}
    </Flex>
  );
}
