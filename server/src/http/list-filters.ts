import { z } from 'zod';
import { invalidAt } from '../errors';
import type { FilterKey } from './filter-keys';
import { isOperatorOf, isRecord, listOf, readOperand } from './filter-operands';

type Where = Record<string, unknown>;

/** What is asked of one key. */
export interface ListFilter<Name extends string> {
  name: Name;
  condition: Where;
}

/** What a list is filtered by: conditions on its keys, below `$and`, `$or` and `$not`. */
export type Filters<Name extends string> =
  | ListFilter<Name>
  | { $and: Filters<Name>[] }
  | { $or: Filters<Name>[] }
  | { $not: Filters<Name> };

/** Far more than people ask for, and less than a statement has room for: each may take a join or a subquery. */
const MOST_CONDITIONS = 50;
const DEEPEST = 5;

/** The query key `filters`, to be read by {@link readFilters}. */
export const filtersKey = z.record(z.string(), z.unknown()).default({});

/**
 * Reads Strapi's `filters` of a list, with the keys that the list knows. All that it answers has to hold.
 * @throws ValidationError (400) naming the key, the operator or the value that is not understood.
 */
export function readFilters<Name extends string>(
  keys: Record<Name, FilterKey>,
  raw: Record<string, unknown>,
): Filters<Name>[] {
  return new FilterReader(keys).readAll(raw, ['filters']);
}

/** The database filter; the list says what a condition on each of its keys is there. */
export function whereOf<Name extends string>(
  filters: Filters<Name>,
  ask: (filter: ListFilter<Name>) => Where,
): Where {
  if ('$and' in filters) return { $and: filters.$and.map((part) => whereOf(part, ask)) };
  if ('$or' in filters) return { $or: filters.$or.map((part) => whereOf(part, ask)) };
  if ('$not' in filters) return { $not: whereOf(filters.$not, ask) };
  return ask(filters);
}

class FilterReader<Name extends string> {
  private conditions = 0;

  constructor(private readonly keys: Record<Name, FilterKey>) {}

  readAll(raw: unknown, path: string[], depth = 0): Filters<Name>[] {
    const entries = isRecord(raw) ? Object.entries(raw) : [];
    if (entries.length === 0 && depth > 0) throw invalidAt(path, `"${path.join('.')}" has no filters.`);
    requireShallow(depth, path);
    return entries.flatMap(([name, value]) => {
      const place = [...path, name];
      if (name === '$and') return this.readEach(value, place, depth + 1);
      if (name === '$or') return { $or: this.readEach(value, place, depth + 1) };
      if (name === '$not') return { $not: { $and: this.readAll(value, place, depth + 1) } };
      if (Object.hasOwn(this.keys, name)) return this.readKey(name as Name, value, place, depth);
      const possible = Object.keys(this.keys).join(', ');
      throw invalidAt(place, `Lists cannot be filtered by "${name}"; possible are ${possible}.`);
    });
  }

  /** The parts of `$and` and `$or`. */
  private readEach(raw: unknown, path: string[], depth: number): Filters<Name>[] {
    const parts = listOf(raw);
    if (!parts) throw invalidAt(path, `"${path.join('.')}" takes a list of filters.`);
    return parts.map((part, index) => ({ $and: this.readAll(part, [...path, String(index)], depth) }));
  }

  private readKey(name: Name, raw: unknown, path: string[], depth: number): Filters<Name>[] {
    if (!isRecord(raw)) return [this.conditionOf(name, Array.isArray(raw) ? '$in' : '$eq', raw, path)];
    requireShallow(depth, path);
    const { $not, id, ...operators } = raw;
    const condition: Where = {};
    const filters: Filters<Name>[] = [];
    for (const [operator, operand] of Object.entries(operators)) {
      Object.assign(condition, this.conditionOf(name, operator, operand, [...path, operator]).condition);
    }
    if (Object.keys(condition).length > 0) filters.push({ name, condition });
    // A person is filtered by id; the admin's filter bar nests it: filters[creator][id][$eq].
    if (id !== undefined) filters.push(...this.readKey(name, id, [...path, 'id'], depth + 1));
    if ($not !== undefined) {
      filters.push({ $not: { $and: this.readKey(name, $not, [...path, '$not'], depth + 1) } });
    }
    return filters;
  }

  private conditionOf(name: Name, operator: string, operand: unknown, path: string[]): ListFilter<Name> {
    this.conditions += 1;
    if (this.conditions > MOST_CONDITIONS)
      throw invalidAt(['filters'], `Filters have at most ${MOST_CONDITIONS} conditions.`);
    const key = this.keys[name];
    if (!isOperatorOf(key, operator)) {
      const possible = [...key.operators, '$not'].join(', ');
      throw invalidAt(path, `Unknown operator "${operator}" of "${name}"; possible are ${possible}.`);
    }
    return { name, condition: { [operator]: readOperand(key, operator, operand, { name, path }) } };
  }
}

function requireShallow(depth: number, path: string[]): void {
  if (depth > DEEPEST) throw invalidAt(path, `Filters are at most ${DEEPEST} groups deep.`);
}
