import { say } from '../sentences';
import { isOperator, operandShape, operatorsFor, type Operator } from './operators';
import type { Place, Problems } from './problems';
import { ACCOUNT } from './models';
import { USER, type Condition, type FilterAttribute, type Operand, type Test, type UserToken } from './types';
import { readValue } from './values';

type Value = Operand | UserToken;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The conditions on one attribute: a value (implicit `$eq`), a list of values (one of them), or operators.
 *
 * @returns what is to hold, all of it
 */
export const parseTests = (
  uid: string,
  name: string,
  attribute: FilterAttribute,
  value: unknown,
  path: Place,
  problems: Problems,
): (Condition | null)[] => {
  const label = attribute.label ?? name;
  const test = (operator: Operator, operand: Test['value']): Test => ({
    kind: 'test',
    attribute: name,
    label,
    type: attribute.type,
    operator,
    value: operand,
  });

  const single = (given: unknown, at: Place): Value | null => {
    if (given === USER.token) {
      const standsFor = attribute.type === 'email' || (attribute.type === 'id' && uid === ACCOUNT);
      return standsFor ? USER : problems.add(at, say('constraint.user', { label }));
    }
    const read = readValue({ type: attribute.type, label, options: attribute.enum }, given);
    return 'value' in read ? read.value : problems.add(at, read.problem);
  };

  const several = (given: readonly unknown[], at: Place): Value[] =>
    given.flatMap((one, index) => single(one, [...at, String(index)]) ?? []);

  const listed = (operator: Operator, given: unknown, at: Place): Condition | null => {
    if (Array.isArray(given)) return test(operator, several(given, at));
    const only = single(given, at);
    return only === null ? null : test(operator, [only]);
  };

  const operand = (operator: Operator, given: unknown, at: Place): Condition | null => {
    switch (operandShape(operator)) {
      case 'flag':
        if (typeof given === 'boolean') return test(operator, given);
        return problems.add(at, say('constraint.flag', { operator }));
      case 'list':
        return listed(operator, given, at);
      case 'pair':
        if (Array.isArray(given) && given.length === 2) return test(operator, several(given, at));
        return problems.add(at, say('constraint.pair', { operator }));
      case 'one':
        return one(operator, given, at);
    }
  };

  const one = (operator: Operator, given: unknown, at: Place): Condition | null => {
    if (Array.isArray(given)) {
      const of = given.flatMap((each, index) => one(operator, each, [...at, String(index)]) ?? []);
      return of.length > 1 ? { kind: 'or', of } : (of[0] ?? null);
    }
    if (given === null && (operator === '$eq' || operator === '$ne')) return test(operator, null);
    const read = single(given, at);
    return read === null ? null : test(operator, read);
  };

  const negated = (given: unknown, at: Place): Condition | null => {
    const parts = parseTests(uid, name, attribute, given, at, problems).filter((part) => part !== null);
    if (parts.length === 0) return null;
    return { kind: 'not', of: parts.length > 1 ? { kind: 'and', of: parts } : (parts[0] as Condition) };
  };

  if (Array.isArray(value)) return [operatorAllowed('$in') ? operand('$in', value, path) : null];
  if (!isObject(value)) return [operatorAllowed('$eq') ? one('$eq', value, path) : null];
  return Object.entries(value).map(([key, inner]) => {
    const at = [...path, key];
    if (key === '$not') return negated(inner, at);
    if (!isOperator(key)) return problems.add(at, say('constraint.no-operator', { operator: key }));
    return operatorAllowed(key, at) ? operand(key, inner, at) : null;
  });

  function operatorAllowed(operator: Operator, at: Place = path): boolean {
    if (operatorsFor(attribute.type).includes(operator)) return true;
    problems.add(at, say('constraint.operator', { operator, label }));
    return false;
  }
};
