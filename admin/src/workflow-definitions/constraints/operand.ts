import { operandShape, operatorsFor, type OperandShape, type Operator } from '../../../../core/constraints';
import { operatorsOf, type Leaf } from './attribute-path';
import type { Rule } from './tree';

/** Shape of what an operator is compared with; operators nobody knows take one value. */
export const shapeOf = (operator: string): OperandShape => operandShape(operator as Operator);

/** Whether the builder's fields can show the value; if not, it is edited as JSON. */
export function fits(operator: string, value: unknown): boolean {
  switch (shapeOf(operator)) {
    case 'flag':
      return value === true;
    case 'list':
      return Array.isArray(value) && value.every(isSimple);
    case 'pair':
      return Array.isArray(value) && value.length === 2 && value.every(isSimple);
    default:
      return isSimple(value);
  }
}

const isSimple = (value: unknown): boolean =>
  value === undefined || ['string', 'number', 'boolean'].includes(typeof value);

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

/** The value under another operator: kept where it still makes sense. */
export function valueFor(operator: string, value: unknown): unknown {
  const known = typeof first(value) === 'object' ? undefined : first(value);
  switch (shapeOf(operator)) {
    case 'flag':
      return true;
    case 'list':
      return Array.isArray(value) ? value : [known];
    case 'pair':
      return Array.isArray(value) && value.length === 2 ? value : [known, undefined];
    default:
      return known;
  }
}

/** The condition with another operator. */
export const withOperator = (rule: Rule, operator: string): Rule => ({
  ...rule,
  operator,
  value: valueFor(operator, shapeOf(rule.operator) === 'flag' ? undefined : rule.value),
});

/** The condition about something else: the operator stays where it fits, the value has to be given anew. */
export function withLeaf(rule: Rule, path: string[], leaf: Leaf | null): Rule {
  const operators = leaf === null ? operatorsFor('string') : operatorsOf(leaf);
  const stays = operators.includes(rule.operator as Operator);
  const operator = stays ? rule.operator : (operators[0] ?? '$eq');

  return { ...rule, path, operator, value: valueFor(operator, undefined) };
}
