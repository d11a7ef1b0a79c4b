import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Stage, Workflow } from '../../../../contracts/workflows';
import { useText, type Text } from '../../shared/text';
import { StageMark } from './StageMark';

/** Where a stage stands, in few words. */
function standing({ state, active, actionsNeeded }: Stage, text: Text): string {
  if (state !== 'pending') return text(`approvals.state.${state}`);
  return active ? text('approvals.needed', { count: actionsNeeded }) : text('approvals.stage.later');
}

/** The stages of a workflow in their order, and how far it is. */
export function ProgressLine({ stages }: Pick<Workflow, 'stages'>) {
  const text = useText();

  return (
    <Line aria-label={text('approvals.line')}>
      {stages.map((stage, index) => (
        <Step
          key={stage.id}
          aria-current={stage.active ? 'step' : undefined}
          $isDone={stage.state === 'approved'}
        >
          <StageMark {...stage} place={index + 1} />
          <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
            <Typography tag="p" fontWeight={stage.active ? 'bold' : 'semiBold'}>
              {stage.name}
            </Typography>
            <Typography tag="p" variant="pi" textColor={stage.active ? 'primary600' : 'neutral600'}>
              {standing(stage, text)}
            </Typography>
          </Box>
        </Step>
      ))}
    </Line>
  );
}

const MARK = '3.2rem';

/** From top to bottom on phones, from left to right where there is room. */
const Line = styled.ol`
  display: flex;
  flex-direction: column;
  ${({ theme }) => theme.breakpoints.medium} {
    flex-direction: row;
  }
`;

/** A stage with the line that leads on from its mark to the next one. */
const Step = styled.li<{ $isDone: boolean }>`
  position: relative;
  display: flex;
  flex: 1 1 0;
  gap: ${({ theme }) => theme.spaces[3]};
  min-width: 0;
  padding-block-end: ${({ theme }) => theme.spaces[5]};

  &:last-child {
    padding-block-end: 0;
  }
  &:not(:last-child)::before {
    content: '';
    position: absolute;
    background: ${({ theme, $isDone }) => ($isDone ? theme.colors.success500 : theme.colors.neutral200)};
    inset-block: ${MARK} 0;
    inset-inline-start: calc(${MARK} / 2 - 1px);
    width: 2px;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    flex-direction: column;
    padding-block-end: 0;
    padding-inline-end: ${({ theme }) => theme.spaces[3]};
    &:not(:last-child)::before {
      inset-block: calc(${MARK} / 2 - 1px) auto;
      inset-inline: ${MARK} 0;
      width: auto;
      height: 2px;
    }
  }
`;
