import { Box, Flex, Typography } from '@strapi/design-system';
import {
  ArrowClockwise,
  Check,
  CheckCircle,
  Clock,
  Cross,
  CrossCircle,
  Pencil,
  Plus,
  Rocket,
  Trash,
  User,
  WarningCircle,
} from '@strapi/icons';
import type { TimelineEvent, TimelineType } from '../../../../contracts/events';
import { Markdown } from '../../shared/Markdown';
import { RelativeTime } from '../../shared/RelativeTime';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { readText, sentenceOf } from './event-sentence';

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
  merge_failed: CrossCircle,
  merged: Rocket,
};

const COLOURS: Partial<Record<TimelineType, 'success' | 'danger'>> = {
  merged: 'success',
  merge_failed: 'danger',
};

function iconOf({ type, data }: TimelineEvent) {
  if (type !== 'review') return { Icon: ICONS[type] ?? Clock, colour: COLOURS[type] ?? 'neutral' };
  if (data.verdict === 'approved') return { Icon: CheckCircle, colour: 'success' as const };

  return { Icon: Cross, colour: 'danger' as const };
}

/** A status that moved by itself: nobody did it. */
const isAutomatic = ({ type, data }: TimelineEvent) => type === 'status' && data.automatic === true;

/** One line of the timeline: who did what when, with the comment of a review below it. */
export function TimelineEntry({ event }: { event: TimelineEvent }) {
  const text = useText();
  const said = useSaid();
  const { Icon, colour } = iconOf(event);
  const comment = event.type === 'review' ? readText(event.data.comment) : '';

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
          <Typography tag="span" variant="pi" textColor="neutral600">
            <RelativeTime date={event.createdAt} />
          </Typography>
        </Typography>
        {comment !== '' && (
          <Box background="neutral100" hasRadius padding={3} marginTop={2}>
            <Markdown source={comment} />
          </Box>
        )}
      </Box>
    </Flex>
  );
}
