import { USER, type Condition, type Test } from './types';

export type Filters = Record<string, unknown>;

const testFilter = ({ attribute, operator, value }: Test): Filters => {
  // Who asks is nobody: nothing is theirs, and everything is not.
  if (value === USER) return { [attribute]: operator === '$ne' ? { $notIn: [] } : { $in: [] } };
  return { [attribute]: { [operator]: value } };
};

/**
 * The condition as Strapi's own filters, for the database. Every part stands in an object of its own below `$and` or
 * `$or`, and `$not` outside of relations, because Strapi merges or refuses what is written otherwise. `$change` is
 * left out: nothing is being done to what a database holds.
 *
 * @returns null where nothing is left, which finds everything
 */
export const toFilters = (condition: Condition): Filters | null => {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.of.map(toFilters).filter((part) => part !== null);
      return parts.length === 0 ? null : { [condition.kind === 'and' ? '$and' : '$or']: parts };
    }
    case 'not': {
      const inner = toFilters(condition.of);
      return inner && { $not: inner };
    }
    case 'within': {
      const inner = toFilters(condition.of);
      return inner && { [condition.attribute]: { $and: [inner] } };
    }
    case 'presence':
      return { [condition.attribute]: { [condition.present ? '$notNull' : '$null']: true } };
    case 'change':
      return null;
    case 'test':
      return testFilter(condition);
  }
};
