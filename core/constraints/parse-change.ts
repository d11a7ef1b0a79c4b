import { say, type Sentence } from '../sentences';
import type { Place, Problems } from './problems';
import {
  CHANGE_FACTS,
  type ChangeFactName,
  type ChangeTest,
  type Condition,
  type FilterModel,
  type ModelOf,
} from './types';

/** What can be asked for, as people know it from Strapi's filters. */
export const CHANGE_OPERATORS = ['$eq', '$ne', '$in', '$notIn'] as const;

/** What a change can be (domain section 3); what is left of a change that has become none is not asked. */
export const CHANGE_TYPES = ['creation', 'edition', 'deletion', 'publication', 'unpublication'] as const;

const isFact = (name: string): name is ChangeFactName => (CHANGE_FACTS as readonly string[]).includes(name);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The label of an attribute by its path, single components included: `seo.metaTitle`; null if there is none. */
export const changedFieldLabel = (model: FilterModel, modelOf: ModelOf, path: string): string | null => {
  const [name = '', ...rest] = path.split('.');
  const attribute = Object.hasOwn(model.attributes, name) ? model.attributes[name] : undefined;
  if (!attribute) return null;
  const label = attribute.label ?? name;
  if (rest.length === 0) return label;
  const inner = attribute.type === 'component' && attribute.target ? modelOf(attribute.target) : null;
  const below = inner && !attribute.multiple ? changedFieldLabel(inner, modelOf, rest.join('.')) : null;
  return below === null ? null : `${label} › ${below}`;
};

/** Reads `$change`: facts about what is being done, each with one value, a list of them, or an operator. */
export const parseChange = (
  model: FilterModel,
  modelOf: ModelOf,
  value: Record<string, unknown>,
  path: Place,
  problems: Problems,
): (Condition | null)[] => {
  const problemOf = (fact: ChangeFactName, one: unknown): Sentence | null => {
    switch (fact) {
      case 'type':
        if ((CHANGE_TYPES as readonly unknown[]).includes(one)) return null;
        return say('constraint.choice', { label: '$change.type', values: CHANGE_TYPES.join(', ') });
      case 'locale':
        if (one === null || typeof one === 'string') return null;
        return say('constraint.value', { label: '$change.locale', type: 'string' });
      case 'changedFields':
        if (typeof one === 'string' && changedFieldLabel(model, modelOf, one) !== null) return null;
        return say('constraint.unknown', { name: String(one), type: model.displayName });
    }
  };

  const labelOf = (fact: ChangeFactName, one: string | null): string =>
    (fact === 'changedFields' && one !== null && changedFieldLabel(model, modelOf, one)) || (one ?? '');

  const factTest = (fact: ChangeFactName, negated: boolean, given: unknown, at: Place): ChangeTest | null => {
    const list = Array.isArray(given) ? (given as unknown[]) : [given];
    const values = list.filter((one, index): one is string | null => {
      const problem = problemOf(fact, one);
      if (problem) problems.add(Array.isArray(given) ? [...at, String(index)] : at, problem);
      return problem === null;
    });
    const labels = values.map((one) => labelOf(fact, one));
    return { kind: 'change', fact, negated, values, labels };
  };

  const fact = (name: ChangeFactName, given: unknown, at: Place): (Condition | null)[] => {
    if (!isObject(given)) return [factTest(name, false, given, at)];
    return Object.entries(given).map(([operator, inner]) => {
      const place = [...at, operator];
      if (!(CHANGE_OPERATORS as readonly string[]).includes(operator))
        return problems.add(place, say('constraint.operator', { operator, label: `$change.${name}` }));
      return factTest(name, operator === '$ne' || operator === '$notIn', inner, place);
    });
  };

  return Object.entries(value).flatMap(([name, given]) => {
    const at = [...path, name];
    if (isFact(name)) return fact(name, given, at);
    return [problems.add(at, say('constraint.fact', { name, facts: CHANGE_FACTS.join(', ') }))];
  });
};
