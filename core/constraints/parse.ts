import { say, type Sentence } from '../sentences';
import { isOperator } from './operators';
import { parseChange } from './parse-change';
import { parseTests } from './parse-tests';
import { Problems, type ConstraintProblem, type Place } from './problems';
import { type Condition, type FilterAttribute, type LeadingType, type ModelOf, type Within } from './types';

export type Parsed = { condition: Condition } | { problems: ConstraintProblem[] };

/** Applies to everything: what an empty constraint is. */
export const EVERYTHING: Condition = { kind: 'and', of: [] };

/** Every step through a relation is two joins, and databases take about sixty. */
const MOST_STEPS = 25;
const MOST_CONDITIONS = 500;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLeading = (attribute: FilterAttribute): attribute is FilterAttribute & { target: string } =>
  attribute.target !== undefined;

/** What says nothing vanishes, as in Strapi's filters: `{$or: []}`, `{category: {}}`. */
const joined = (kind: 'and' | 'or', parts: (Condition | null)[]): Condition | null => {
  const of = parts.filter((part) => part !== null);
  if (of.length === 0) return null;
  return of.length === 1 ? (of[0] as Condition) : { kind, of };
};

class Parser {
  private steps = 0;

  private conditions = 0;

  readonly problems = new Problems();

  constructor(
    private readonly root: string,
    private readonly modelOf: ModelOf,
  ) {}

  object(uid: string, value: unknown, path: Place): Condition | null {
    if (!isObject(value)) return this.problems.add(path, say('constraint.no-object'));
    const parts = Object.entries(value).map(([key, inner]) => this.entry(uid, key, inner, [...path, key]));
    return joined('and', parts);
  }

  private entry(uid: string, key: string, value: unknown, path: Place): Condition | null {
    this.conditions += 1;
    if (this.conditions > MOST_CONDITIONS) return this.problems.once(path, say('constraint.too-large'));
    switch (key) {
      case '$and':
        return this.list('and', uid, value, path);
      case '$or':
        return this.list('or', uid, value, path);
      case '$not': {
        const of = this.object(uid, value, path);
        return of && { kind: 'not', of };
      }
      case '$change':
        return this.change(uid, value, path);
      default:
        return this.attribute(uid, key, value, path);
    }
  }

  private list(kind: 'and' | 'or', uid: string, value: unknown, path: Place): Condition | null {
    if (!Array.isArray(value)) return this.problems.add(path, say('constraint.no-list'));
    return joined(
      kind,
      value.map((part, index) => this.object(uid, part, [...path, String(index)])),
    );
  }

  /** What is being done is asked of the entry that the change is about, not of those behind a relation. */
  private change(uid: string, value: unknown, path: Place): Condition | null {
    const model = this.modelOf(this.root);
    const within = path.some((step) => !step.startsWith('$') && !/^\d+$/.test(step));
    if (within || model === null) return this.problems.add(path, say('constraint.change-inside'));
    if (!isObject(value)) return this.problems.add(path, say('constraint.no-object'));
    return joined('and', parseChange(model, this.modelOf, value, path, this.problems));
  }

  private attribute(uid: string, name: string, value: unknown, path: Place): Condition | null {
    const model = this.modelOf(uid);
    if (isOperator(name)) return this.problems.add(path, say('constraint.no-attribute', { operator: name }));
    if (name.startsWith('$'))
      return this.problems.add(path, say('constraint.no-operator', { operator: name }));
    const attribute = model && Object.hasOwn(model.attributes, name) ? model.attributes[name] : undefined;
    if (!attribute)
      return this.problems.add(path, say('constraint.unknown', { name, type: model?.displayName ?? uid }));
    if (isLeading(attribute)) return this.within(name, attribute, value, path);
    return joined('and', parseTests(uid, name, attribute, value, path, this.problems));
  }

  private within(
    name: string,
    attribute: FilterAttribute & { target: string },
    value: unknown,
    path: Place,
  ): Condition | null {
    const step = {
      attribute: name,
      label: attribute.label ?? name,
      type: attribute.type as LeadingType,
      target: attribute.target,
    };
    this.steps += 1;
    if (this.steps > MOST_STEPS) return this.problems.once(path, say('constraint.too-large'));
    if (value === null) return { kind: 'presence', ...step, present: false };
    const operators = isObject(value) ? Object.keys(value).filter(isOperator) : [];
    const only = operators[0];
    if (isObject(value) && (only === '$null' || only === '$notNull')) {
      const problem = flagProblem(value, only);
      if (problem) return this.problems.add([...path, only], problem);
      return { kind: 'presence', ...step, present: value[only] === (only === '$notNull') };
    }
    if (isObject(value) && operators.length === 0) {
      const of = this.object(attribute.target, value, path);
      return of && { kind: 'within', ...step, of };
    }
    return this.identity(step, value, path);
  }

  /** `{createdBy: "$user"}` is short for `{createdBy: {id: "$user"}}`; entries have no such number. */
  private identity(step: Omit<Within, 'kind' | 'of'>, value: unknown, path: Place): Condition | null {
    const id = this.modelOf(step.target)?.attributes.id;
    const isMixed = isObject(value) && !Object.keys(value).every((key) => isOperator(key) || key === '$not');
    if (!id || isMixed) return this.problems.add(path, say('constraint.leads-on', { label: step.label }));
    const of = joined('and', parseTests(step.target, 'id', id, value, path, this.problems));
    return of && { kind: 'within', ...step, of };
  }
}

const flagProblem = (value: Record<string, unknown>, operator: string): Sentence | null => {
  if (Object.keys(value).length > 1) return say('constraint.alone', { operator });
  return typeof value[operator] === 'boolean' ? null : say('constraint.flag', { operator });
};

/**
 * Reads a constraint (domain section 17): Strapi's filter syntax, `$change` and `$user`.
 *
 * @param json what is stored or was sent
 * @param uid content type that it is about
 * @param modelOf what can be asked of it, and of whatever it leads to
 * @returns the condition, its values in the form in which they are compared; or everything that is wrong with it
 */
export const parseConstraints = (json: unknown, uid: string, modelOf: ModelOf): Parsed => {
  const parser = new Parser(uid, modelOf);
  const condition = parser.object(uid, json, []);
  const problems = parser.problems.all;
  return problems.length > 0 ? { problems } : { condition: condition ?? EVERYTHING };
};
