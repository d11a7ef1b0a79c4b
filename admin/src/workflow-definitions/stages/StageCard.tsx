import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag, Trash } from '@strapi/icons';
import type { StageDraft } from '../form/stage-draft';
import { useText } from '../../shared/text';
import { StageFields, type StageField } from './StageFields';

interface Props {
  stage: StageDraft;
  place: number;
  count: number;
  problemOf: (field: StageField) => string | undefined;
  onChange: (part: Partial<StageDraft>) => void;
  /** By so many places. */
  onMove: (by: number) => void;
  onDrag: () => void;
  onRemove: () => void;
}

/** One stage: its handle, its place, its fields. */
export function StageCard({ stage, place, count, problemOf, onChange, onMove, onDrag, onRemove }: Props) {
  const text = useText();
  const name = stage.name.trim() || text('workflow-definitions.stage.unnamed');

  return (
    <Box
      role="group"
      aria-label={text('workflow-definitions.stage', { place, name })}
      hasRadius
      borderColor="neutral200"
      background="neutral0"
    >
      <Flex
        justifyContent="space-between"
        gap={2}
        padding={3}
        background="neutral100"
        borderColor="neutral200"
        borderWidth="0 0 1px"
      >
        <Flex gap={2} minWidth={0}>
          <IconButton
            id={`${stage.key}-drag`}
            variant="ghost"
            label={text('workflow-definitions.stage.drag', { name })}
            style={{ cursor: 'grab', touchAction: 'none' }}
            onPointerDown={(event: React.PointerEvent) => {
              if (event.button === 0) onDrag();
            }}
            onKeyDown={(event: React.KeyboardEvent) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              onMove(event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <Drag />
          </IconButton>
          <Typography tag="h3" fontWeight="bold" ellipsis>
            {text('workflow-definitions.stage', { place, name })}
          </Typography>
        </Flex>
        <Flex gap={1}>
          <IconButton
            id={`${stage.key}-up`}
            variant="ghost"
            label={text('workflow-definitions.stage.up', { name })}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            id={`${stage.key}-down`}
            variant="ghost"
            label={text('workflow-definitions.stage.down', { name })}
            disabled={place === count}
            onClick={() => onMove(1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            variant="ghost"
            label={text('workflow-definitions.stage.remove', { name })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        </Flex>
      </Flex>
      <Box padding={4}>
        <StageFields stage={stage} problemOf={problemOf} onChange={onChange} />
      </Box>
    </Box>
  );
}
