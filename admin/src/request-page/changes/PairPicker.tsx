import { Button, Field, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ArrowsCounterClockwise, Clock } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Change, ChangeDiff, Revision } from '../../../../contracts/changes';
import type { ChangeRequest } from '../../../../contracts/requests';
import { NAMED_STATES, useGetRevisionsQuery } from '../../api';
import { useText } from '../../shared/text';
import { readState, type Pair } from './compared';
import { revisionAtLastReview } from './since-review';

interface Props {
  request: ChangeRequest;
  change: Change;
  pair: Pair;
  /** Which side of the document is compared, once that is known. */
  side: ChangeDiff['side'] | undefined;
  onChange: (pair: Pair) => void;
}

/** Chooses which two states of a change are compared: the named ones, or any saved revision. */
export function PairPicker({ request, change, pair, side, onChange }: Props) {
  const text = useText();
  const { formatDate } = useIntl();
  const me = useAuth('PairPicker', (state) => state.user);
  const { data: revisions = [] } = useGetRevisionsQuery(change.id);
  const newestFirst = [...revisions].sort((a, b) => b.number - a.number);
  const reviewed = revisionAtLastReview(request.reviews, revisions, me === undefined ? null : Number(me.id));
  const nameOf = ({ number, author, createdAt }: Revision) =>
    text('request-page.compare.revision', {
      number,
      author: author.name,
      date: formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
    });
  const stateName = (name: (typeof NAMED_STATES)[number]) =>
    text(
      name === 'current' ? `request-page.compare.current.${side ?? 'live'}` : `request-page.compare.${name}`,
    );

  const picker = (end: keyof Pair) => (
    <Field.Root name={`${end}-${change.id}`} flex="1 1 20rem" minWidth={0} maxWidth="40rem">
      <Field.Label>{text(`request-page.compare.${end}`)}</Field.Label>
      <SingleSelect
        size="S"
        value={String(pair[end])}
        onChange={(value) => onChange({ ...pair, [end]: readState(String(value), pair[end]) })}
      >
        {NAMED_STATES.map((name) => (
          <SingleSelectOption key={name} value={name}>
            {stateName(name)}
          </SingleSelectOption>
        ))}
        {newestFirst.map((revision) => (
          <SingleSelectOption key={revision.number} value={String(revision.number)}>
            {nameOf(revision)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );

  return (
    <Flex gap={3} wrap="wrap" paddingBottom={5} alignItems="flex-end">
      {picker('from')}
      <IconButton
        label={text('request-page.compare.swap')}
        onClick={() => onChange({ from: pair.to, to: pair.from })}
      >
        <ArrowsCounterClockwise />
      </IconButton>
      {picker('to')}
      {reviewed !== undefined && (
        <Button
          variant="tertiary"
          startIcon={<Clock />}
          onClick={() => onChange({ from: reviewed, to: 'proposed' })}
        >
          {text('request-page.compare.since-review')}
        </Button>
      )}
    </Flex>
  );
}
