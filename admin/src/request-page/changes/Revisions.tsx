import { useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { Change, Revision } from '../../../../contracts/changes';
import { useGetRevisionsQuery } from '../../api';
import { RelativeTime } from '../../shared/RelativeTime';
import { useText } from '../../shared/text';
import type { Pair } from './compared';

interface Props {
  change: Change;
  onCompare: (pair: Pair) => void;
}

/** Every saved state of a change: who saved it when and why, and what it changed. */
export function Revisions({ change, onCompare }: Props) {
  const text = useText();
  const [unfolded, setUnfolded] = useState(false);
  const { data = [] } = useGetRevisionsQuery(change.id);
  const newestFirst = [...data].sort((a, b) => b.number - a.number);

  if (newestFirst.length === 0) return null;
  return (
    <Box paddingTop={5}>
      <TextButton
        type="button"
        aria-expanded={unfolded}
        endIcon={unfolded ? <CaretUp /> : <CaretDown />}
        onClick={() => setUnfolded(!unfolded)}
      >
        {text('request-page.revisions', { count: newestFirst.length })}
      </TextButton>
      {unfolded && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
          {newestFirst.map((revision, index) => (
            <Entry
              key={revision.number}
              revision={revision}
              before={newestFirst[index + 1]}
              onCompare={onCompare}
            />
          ))}
        </Flex>
      )}
    </Box>
  );
}

interface EntryProps extends Pick<Props, 'onCompare'> {
  revision: Revision;
  /** The revision before this one; the first one started from the content. */
  before: Revision | undefined;
}

function Entry({ revision, before, onCompare }: EntryProps) {
  const text = useText();
  const { number, author, reason, createdAt } = revision;

  return (
    <Flex
      tag="li"
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
      background="neutral100"
      hasRadius
      paddingLeft={3}
      paddingRight={3}
      paddingTop={2}
      paddingBottom={2}
    >
      <Typography style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="span" fontWeight="bold">
          {text('request-page.revision', { number })}
        </Typography>{' '}
        {text(`request-page.revision.${number === 1 ? 'first' : reason}`, { name: author.name })}{' '}
        <Typography tag="span" variant="pi" textColor="neutral600">
          <RelativeTime date={createdAt} />
        </Typography>
      </Typography>
      <TextButton
        type="button"
        aria-label={text('request-page.revision.compare.label', { number })}
        onClick={() => onCompare({ from: before?.number ?? 'base', to: number })}
      >
        {text(before === undefined ? 'request-page.revision.compare.base' : 'request-page.revision.compare')}
      </TextButton>
    </Flex>
  );
}
