import { useCallback, useEffect, useRef, useState } from 'react';
import { Box, Button, Flex, Link, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Problems } from '../form/definition-draft';
import { MOST_STAGES, moved, newStage, type StageDraft } from '../form/stage-draft';
import { PERMISSIONS } from '../../permissions';
import { groupPath } from '../../settings/paths';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { StageCard } from './StageCard';
import { useDragging } from './use-dragging';

interface Props {
  stages: StageDraft[];
  problems: Problems;
  onChange: (stages: StageDraft[]) => void;
}

/** The stages of a definition, one after the other as they will be decided. */
export function StagesPanel({ stages, problems, onChange }: Props) {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const focused = useRef<string | null>(null);
  const { allowedActions } = useRBAC(PERMISSIONS.manage);
  const { canManage = false } = allowedActions as Record<string, boolean | undefined>;

  const move = useCallback(
    (key: string, to: number) => {
      const from = stages.findIndex((stage) => stage.key === key);
      const next = moved(stages, from, to);
      if (next === stages) return;
      const place = next.findIndex((stage) => stage.key === key) + 1;
      setSaid(
        text('workflow-definitions.stage.moved', {
          name: stages[from].name || text('workflow-definitions.stage.unnamed'),
          place,
          count: stages.length,
        }),
      );
      onChange(next);
    },
    [onChange, stages, text],
  );
  const { dragged, start } = useDragging(list, move);

  // An element that moves in the document loses the focus; whoever orders by keyboard goes on from there.
  useEffect(() => {
    if (focused.current !== null) document.getElementById(focused.current)?.focus();
    focused.current = null;
  });

  const moveByKey = (key: string, to: number) => {
    const active = document.activeElement;
    focused.current = active?.id ? active.id : null;
    move(key, to);
  };

  return (
    <Panel
      title={text('workflow-definitions.stages')}
      action={
        canManage && (
          <Link tag={NavLink} to={groupPath()} target="_blank">
            {text('workflow-definitions.stages.new-group')}
          </Link>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">
          {text(
            stages.length === 0 ? 'workflow-definitions.stages.none' : 'workflow-definitions.stages.hint',
          )}
        </Typography>
        {problems.stages !== undefined && (
          <Typography textColor="danger600" role="alert">
            {problems.stages}
          </Typography>
        )}
        <Flex tag="ol" ref={list} direction="column" alignItems="stretch" gap={4}>
          {stages.map((stage, index) => (
            <Box
              key={stage.key}
              tag="li"
              data-key={stage.key}
              style={dragged === stage.key ? { opacity: 0.6 } : undefined}
            >
              <StageCard
                stage={stage}
                place={index + 1}
                count={stages.length}
                problemOf={(field) => problems[`stages.${index}.${field}`]}
                onChange={(part) =>
                  onChange(stages.map((other, at) => (at === index ? { ...other, ...part } : other)))
                }
                onMove={(by) => moveByKey(stage.key, index + by)}
                onDrag={() => start(stage.key)}
                onRemove={() => onChange(stages.filter((_other, at) => at !== index))}
              />
            </Box>
          ))}
        </Flex>
        <Flex>
          <Button
            variant="secondary"
            startIcon={<Plus />}
            disabled={stages.length >= MOST_STAGES}
            onClick={() => onChange([...stages, newStage()])}
          >
            {text('workflow-definitions.stage.add')}
          </Button>
        </Flex>
      </Flex>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </Panel>
  );
}
