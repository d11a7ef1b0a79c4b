import { Flex, Typography } from '@strapi/design-system';
import { Check, Clock, Cross, Minus } from '@strapi/icons';
import type { Stage } from '../../../../contracts/workflows';

type Props = Pick<Stage, 'state' | 'active'> & {
  /** Its place in the order. */
  place: number;
};

const MARKS = {
  approved: { Icon: Check, colour: 'success' },
  denied: { Icon: Cross, colour: 'danger' },
  canceled: { Icon: Minus, colour: 'neutral' },
} as const;

/** A stage as a round mark: its place while it waits, a clock while it is on, a sign once it is over. */
export function StageMark({ state, active, place }: Props) {
  const mark = state === 'pending' ? null : MARKS[state];
  const colour = mark?.colour ?? (active ? 'primary' : 'neutral');
  const Icon = mark?.Icon ?? (active ? Clock : null);

  return (
    <Flex
      aria-hidden
      justifyContent="center"
      width="3.2rem"
      height="3.2rem"
      shrink={0}
      borderRadius="50%"
      background={`${colour}100`}
      borderColor={`${colour}${colour === 'neutral' ? '300' : '600'}`}
      color={`${colour}600`}
    >
      {Icon === null ? (
        <Typography variant="pi" fontWeight="bold" textColor="neutral600">
          {place}
        </Typography>
      ) : (
        <Icon fill="currentColor" width="1.4rem" height="1.4rem" />
      )}
    </Flex>
  );
}
