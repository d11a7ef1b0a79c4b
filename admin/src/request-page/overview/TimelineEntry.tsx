import { Box, Flex, Link, Typography } from '@strapi/design-system';
import {
  ArrowClockwise,
  ArrowLeft,
  Check,
  CheckCircle,
  Clock,
  Cross,
  Scissors,
  CrossCircle,
  Pencil,
  Message,
  Plus,
  Rocket,
  SealCheck,
  Trash,
  User,
  WarningCircle,
} from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { TimelineEvent, TimelineType } from '../../../../contracts/events';
import { Markdown } from '../../shared/Markdown';
import { requestPath } from '../../shared/paths';
import { RelativeTime } from '../../shared/RelativeTime';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { followedByItself } from '../workflows/event-sentence';
import { otherRequestOf, readText, sentenceOf } from './event-sentence';

const ICONS: Record<TimelineType, typeof Clock> = {
  created: Plus,
  revision: Pencil,
  refreshed: ArrowClockwise,
  conflict_fixed: Check,
  status: Clock,
  review: CheckCircle,
  validity: WarningCircle,
  approvers: User,
  edited: Pencil,
  change_removed: Trash,
  split: Scissors,
  planned: Clock,
  stale: WarningCircle,
  workflow: SealCheck,
  workflow_response: CheckCircle,
  merge_failed: CrossCircle,
  merged: Rocket,
  reverted: ArrowLeft,
};

const COLOURS: Partial<Record<TimelineType, 'success' | 'danger'>> = {
  merged: 'success',
  merge_failed: 'danger',
};

const GOOD = { Icon: CheckCircle, colour: 'success' } as const;
const BAD = { Icon: Cross, colour: 'danger' } as const;

function iconOf({ type, data }: TimelineEvent) {
  if (type === 'workflow_response') {
    if (data.state === 'comment') return { Icon: Message, colour: 'neutral' as const };
    return data.state === 'approved' ? GOOD : BAD;
  }
  if (type !== 'review') return { Icon: ICONS[type] ?? Clock, colour: COLOURS[type] ?? 'neutral' };
  return data.verdict === 'approved' ? GOOD : BAD;
}

/** What happened by itself: nobody did it. */
const isAutomatic = (event: TimelineEvent) => {
  const { type, data, actor } = event;
  return (
    data.automatic === true ||
    followedByItself(event) ||
    type === 'stale' ||
    data.plannedFor !== undefined ||
    (type === 'validity' && actor === null && data.of !== undefined)
  );
};

/** What is said with it: the comment of who did it, or what a stage tells whoever asked once it is denied. */
const wordsOf = ({ type, data }: TimelineEvent): string => {
  if (type === 'workflow' && data.what === 'denied') return readText(data.denialMessage);
  return readText(type === 'review' ? data.comment : data.comments);
};

/** One line of the timeline: who did what when, with what was said below it. */
export function TimelineEntry({ event }: { event: TimelineEvent }) {
  const text = useText();
  const said = useSaid();
  const { Icon, colour } = iconOf(event);
  const words = wordsOf(event);
  const other = otherRequestOf(event, text);

  return (
    <Flex tag="li" gap={3} alignItems="flex-start">
      <Flex
        aria-hidden
        justifyContent="center"
        width="3.2rem"
        height="3.2rem"
        shrink={0}
        borderRadius="50%"
        background={`${colour}100`}
        color={`${colour}600`}
      >
        <Icon fill="currentColor" width="1.4rem" height="1.4rem" />
      </Flex>
      <Box flex="1" minWidth={0} paddingTop={1}>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {!isAutomatic(event) && (
            <Typography fontWeight="bold" tag="span">
              {event.actor?.name ?? text('request-page.event.system')}{' '}
            </Typography>
          )}
          {sentenceOf(event, text, said)}{' '}
          {other && (
            <>
              <Link tag={NavLink} to={requestPath(other.id)}>
                {other.label}
              </Link>{' '}
            </>
          )}
          <Typography tag="span" variant="pi" textColor="neutral600">
            <RelativeTime date={event.createdAt} />
          </Typography>
        </Typography>
        {words !== '' && (
          <Box background="neutral100" hasRadius padding={3} marginTop={2}>
            <Markdown source={words} />
          </Box>
        )}
      </Box>
    </Flex>
  );
}
