import { SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { CHANGE_FACTS } from '../../../../core/constraints';
import { useText } from '../../shared/text';
import { leafOf, pathThrough, routeOf } from '../constraints/attribute-path';
import { CHANGE } from '../constraints/from-json';
import { withLeaf } from '../constraints/operand';
import type { Rule } from '../constraints/tree';
import { attributeLabel } from './attribute-label';
import { useBuilder } from './builder-context';

/** Stands for the relation or component itself: whether there is anything. */
const WHOLE = '$whole';

interface Props {
  rule: Rule;
  from: string | null;
  onChange: (rule: Rule) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** What a condition is about: an attribute, and behind relations and components the attributes there. */
export function AttributeSelects({ rule, from, onChange }: Props) {
  const text = useText();
  const { contentType, modelOf } = useBuilder();
  // What is behind a relation that is gone cannot be chosen any more, but it is told what it was.
  if (from === null) return <Typography>{rule.path.join(' › ')}</Typography>;

  const choose = (path: string[]) => {
    const whole = path[path.length - 1] === WHOLE ? path.slice(0, -1) : pathThrough(path, from, modelOf);
    onChange(withLeaf(rule, whole, leafOf(whole, from, modelOf)));
  };

  const choicesAt = (depth: number): Choice[] => {
    if (rule.path[0] === CHANGE && depth === 1) {
      return CHANGE_FACTS.map((fact) => ({
        value: fact,
        label: text(`workflow-definitions.change.${fact}`),
      }));
    }
    const { next } = routeOf(rule.path.slice(0, depth), from, modelOf);
    if (next === null) return [];
    const attributes = Object.keys(next.attributes).map((name) => ({
      value: name,
      label: attributeLabel(next, name, text),
    }));
    if (depth > 0)
      return [...attributes, { value: WHOLE, label: text('workflow-definitions.attribute.whole') }];
    // What is being done is about the entry itself, not about one behind a relation.
    return from === contentType
      ? [...attributes, { value: CHANGE, label: text('workflow-definitions.change') }]
      : attributes;
  };

  const depths = Array.from({ length: rule.path.length + 1 }, (_none, depth) => depth);

  return depths.map((depth) => {
    const choices = choicesAt(depth);
    const name = rule.path[depth];
    if (choices.length === 0 && name === undefined) return null;
    const value = name ?? (depth > 0 ? WHOLE : '');
    const isKnown = value === '' || choices.some((choice) => choice.value === value);
    return (
      <SingleSelect
        key={depth}
        size="S"
        aria-label={text(
          depth === 0 ? 'workflow-definitions.attribute' : 'workflow-definitions.attribute.behind',
        )}
        placeholder={text('workflow-definitions.attribute.choose')}
        value={value}
        onChange={(chosen) => choose([...rule.path.slice(0, depth), String(chosen)])}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SingleSelectOption>
        ))}
        {!isKnown && (
          <SingleSelectOption value={value}>
            {text('workflow-definitions.attribute.unknown', { name: value })}
          </SingleSelectOption>
        )}
      </SingleSelect>
    );
  });
}
