import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowDown, Check, Eye } from '@strapi/icons';
import { RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { useText } from '../shared/text';

interface Props {
  total: number;
  left: number;
  /** Why saving is not possible; absent when it is. */
  obstacle?: string;
  isSaving: boolean;
  isPreviewing: boolean;
  onNext: () => void;
  onPreview: () => void;
  onSave: () => void;
}

/** Stays in sight: how much is left, the way to it, what would come out, and saving. */
export function EditorBar(props: Props) {
  const { total, left, obstacle, isSaving, isPreviewing, onNext, onPreview, onSave } = props;
  const text = useText();

  return (
    <Bar
      role="region"
      aria-label={text('conflicts.bar')}
      background="neutral0"
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      paddingTop={3}
      paddingBottom={3}
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
    >
      <Flex gap={4} flex="1 1 34rem" justifyContent={{ initial: 'space-between', large: 'flex-start' }}>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Typography fontWeight="semiBold" role="status">
            {left === 0 ? text('conflicts.all-decided') : text('conflicts.left', { left, total })}
          </Typography>
          {obstacle !== undefined && (
            <Typography id="conflicts-obstacle" variant="pi" textColor="neutral600">
              {obstacle}
            </Typography>
          )}
        </Flex>
        {left > 0 && total > 1 && (
          <Button variant="tertiary" startIcon={<ArrowDown />} onClick={onNext}>
            {text('conflicts.next')}
          </Button>
        )}
      </Flex>
      <Flex gap={2}>
        <Button variant="secondary" startIcon={<Eye />} loading={isPreviewing} onClick={onPreview}>
          {text('conflicts.preview')}
        </Button>
        <Button
          startIcon={<Check />}
          loading={isSaving}
          disabled={obstacle !== undefined}
          aria-describedby={obstacle === undefined ? undefined : 'conflicts-obstacle'}
          onClick={onSave}
        >
          {text('conflicts.save')}
        </Button>
      </Flex>
    </Bar>
  );
}

const Bar = styled(Flex)`
  position: sticky;
  bottom: 0;
  z-index: 3;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
`;
