import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText, type Text } from '../../shared/text';
import { operatorsOf, type Leaf } from '../constraints/attribute-path';
import { withOperator } from '../constraints/operand';
import type { Rule } from '../constraints/tree';

interface Props {
  rule: Rule;
  leaf: Leaf | null;
  onChange: (rule: Rule) => void;
}

/** Values that come in an order of time are before and after each other, numbers less and more. */
function operatorLabel(operator: string, leaf: Leaf | null, text: Text): string {
  const type = leaf?.kind === 'attribute' ? leaf.attribute.type : 'string';
  const isTime = ['date', 'time', 'datetime', 'timestamp'].includes(type);

  return text(
    `workflow-definitions.operator.${operator.slice(1)}${isTime && /^\$[lg]te?$/.test(operator) ? '.time' : ''}`,
  );
}

/** How the attribute is compared: the operators that fit its type. */
export function OperatorSelect({ rule, leaf, onChange }: Props) {
  const text = useText();
  const fitting: readonly string[] = leaf === null ? [] : operatorsOf(leaf);

  return (
    <SingleSelect
      size="S"
      aria-label={text('workflow-definitions.operator')}
      value={rule.operator}
      onChange={(operator) => onChange(withOperator(rule, String(operator)))}
    >
      {fitting.map((operator) => (
        <SingleSelectOption key={operator} value={operator}>
          {operatorLabel(operator, leaf, text)}
        </SingleSelectOption>
      ))}
      {!fitting.includes(rule.operator) && (
        <SingleSelectOption value={rule.operator}>
          {text('workflow-definitions.operator.unknown', { operator: rule.operator })}
        </SingleSelectOption>
      )}
    </SingleSelect>
  );
}
