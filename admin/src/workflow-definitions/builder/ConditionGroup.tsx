import { Box, Button, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useText } from '../../shared/text';
import { routeOf } from '../constraints/attribute-path';
import { newGroup, newRule, type Group, type Node } from '../constraints/tree';
import { useBuilder } from './builder-context';
import { ConditionRow } from './ConditionRow';
import { GroupSubject } from './GroupSubject';
import { ProblemList } from './ProblemList';
import { RawCondition } from './RawCondition';

const MODES = ['and', 'or', 'not-and', 'not-or'] as const;
type Mode = (typeof MODES)[number];

const modeOf = ({ mode, isNegated }: Group): Mode => (isNegated ? `not-${mode}` : mode);

interface Props {
  group: Group;
  /** Uid of the model that the group's conditions start at; null where the way to it leads nowhere. */
  from: string | null;
  /** The group around all others cannot be removed. */
  isRoot?: boolean;
}

/** Conditions that hold together: all of them, one of them, not all of them or none of them. */
export function ConditionGroup({ group, from, isRoot = false }: Props) {
  const text = useText();
  const { modelOf, problemsOf, change, add } = useBuilder();
  const route = from === null ? null : routeOf(group.within, from, modelOf);
  const inside = group.within.length === 0 ? from : (route?.next?.uid ?? null);

  const setMode = (mode: string) =>
    change(group.id, {
      ...group,
      mode: mode.endsWith('and') ? 'and' : 'or',
      isNegated: mode.startsWith('not-'),
    });

  return (
    <Box
      role="group"
      aria-label={text('workflow-definitions.group')}
      {...(isRoot ? {} : { padding: 3, hasRadius: true, borderColor: 'neutral200', background: 'neutral0' })}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={2}>
          <Flex gap={3} wrap="wrap" grow={1}>
            <Box width="24rem" maxWidth="100%">
              <SingleSelect
                size="S"
                aria-label={text('workflow-definitions.group.mode')}
                value={modeOf(group)}
                onChange={(mode) => setMode(String(mode))}
              >
                {MODES.map((mode) => (
                  <SingleSelectOption key={mode} value={mode}>
                    {text(`workflow-definitions.group.${mode}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Box>
            {!isRoot && from !== null && <GroupSubject group={group} from={from} />}
          </Flex>
          {!isRoot && (
            <IconButton
              variant="ghost"
              label={text('workflow-definitions.group.remove')}
              onClick={() => change(group.id, null)}
            >
              <Trash />
            </IconButton>
          )}
        </Flex>
        <ProblemList problems={problemsOf(group.id)} />
        {group.children.map((node) => (
          <Condition key={node.id} node={node} from={inside} />
        ))}
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" size="S" startIcon={<Plus />} onClick={() => add(group.id, newRule())}>
            {text('workflow-definitions.rule.add')}
          </Button>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Plus />}
            onClick={() => add(group.id, newGroup([newRule()], { mode: 'or' }))}
          >
            {text('workflow-definitions.group.add')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

function Condition({ node, from }: { node: Node; from: string | null }) {
  switch (node.kind) {
    case 'group':
      return <ConditionGroup group={node} from={from} />;
    case 'raw':
      return <RawCondition node={node} />;
    default:
      return <ConditionRow rule={node} from={from} />;
  }
}
