import { Box, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useText } from '../../shared/text';
import { routeOf } from '../constraints/attribute-path';
import { nodesOf, type Group } from '../constraints/tree';
import { attributeLabel } from './attribute-label';
import { useBuilder } from './builder-context';

const ITSELF = '$itself';

interface Props {
  group: Group;
  /** Uid of the model around the group. */
  from: string;
}

const isFresh = (group: Group): boolean =>
  nodesOf(group).every((node) => node.kind === 'group' || (node.kind === 'rule' && node.path.length === 0));

/**
 * What the conditions of a group are about: the entry itself, or one and the same of those behind a relation or
 * component. It is chosen before the conditions, which would have no fields otherwise.
 */
export function GroupSubject({ group, from }: Props) {
  const text = useText();
  const { modelOf, change } = useBuilder();
  const model = modelOf(from);

  if (group.within.length > 1 || !isFresh(group)) {
    const { steps } = routeOf(group.within, from, modelOf);
    if (group.within.length === 0) return null;
    const about = steps.map((step) => attributeLabel(step.model, step.name, text)).join(' › ');
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('workflow-definitions.group.within', { about: about || group.within.join(' › ') })}
      </Typography>
    );
  }
  const leading = Object.entries(model?.attributes ?? {}).filter(([, { target }]) => target !== undefined);
  if (model === null || leading.length === 0) return null;
  return (
    <Box width="24rem" maxWidth="100%">
      <SingleSelect
        size="S"
        aria-label={text('workflow-definitions.group.about')}
        value={group.within[0] ?? ITSELF}
        onChange={(name) => change(group.id, { ...group, within: name === ITSELF ? [] : [String(name)] })}
      >
        <SingleSelectOption value={ITSELF}>{text('workflow-definitions.group.itself')}</SingleSelectOption>
        {leading.map(([name]) => (
          <SingleSelectOption key={name} value={name}>
            {text('workflow-definitions.group.within', { about: attributeLabel(model, name, text) })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
