import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useText } from '../shared/text';
import { Tinted, type Tint } from './Tinted';

export type SideName = 'before' | 'after' | 'same';

const MARKS: Record<SideName, { sign: string; kind: Tint }> = {
  before: { sign: '−', kind: 'removed' },
  after: { sign: '+', kind: 'added' },
  same: { sign: '', kind: 'neutral' },
};

/** One side of a comparison, marked by sign, colour and (for screen readers) word. */
export function Side({ side, children }: { side: SideName; children: React.ReactNode }) {
  const text = useText();
  const { sign, kind } = MARKS[side];

  return (
    <Tinted $kind={kind} paddingLeft={3} paddingRight={3} paddingTop={2} paddingBottom={2} hasRadius>
      <Flex gap={3} alignItems="flex-start">
        {sign !== '' && (
          <Typography aria-hidden fontWeight="bold">
            {sign}
          </Typography>
        )}
        {side !== 'same' && <VisuallyHidden>{text(`diff.side.${side}`)}</VisuallyHidden>}
        <Typography tag="div" textColor="neutral800" style={{ minWidth: 0, flex: 1 }}>
          {children}
        </Typography>
      </Flex>
    </Tinted>
  );
}
