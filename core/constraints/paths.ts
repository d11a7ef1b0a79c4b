import type { Condition, LeadingType } from './types';

/** What has to be loaded of a model so that conditions can be asked. */
export interface Needed {
  /** Attributes with a value of their own. */
  values: Set<string>;
  /** Relations, components and files, and what is needed of what is behind them. */
  behind: Map<string, { type: LeadingType; target: string; needed: Needed }>;
}

const nothing = (): Needed => ({ values: new Set(), behind: new Map() });

const add = (condition: Condition, needed: Needed): void => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      condition.of.forEach((part) => add(part, needed));
      return;
    case 'not':
      add(condition.of, needed);
      return;
    case 'test':
      needed.values.add(condition.attribute);
      return;
    case 'change':
      return;
    case 'within':
    case 'presence': {
      const { attribute, type, target } = condition;
      const behind = needed.behind.get(attribute) ?? { type, target, needed: nothing() };
      needed.behind.set(attribute, behind);
      if (condition.kind === 'within') add(condition.of, behind.needed);
    }
  }
};

/** What all of the conditions need together, so that it can be loaded at once. */
export const neededBy = (conditions: readonly Condition[]): Needed => {
  const needed = nothing();
  for (const condition of conditions) add(condition, needed);
  return needed;
};

/** The paths that a condition asks about, such as `seo.metaTitle`: to check that somebody may read them. */
export const pathsOf = ({ values, behind }: Needed, prefix = ''): string[] => [
  ...[...values].map((name) => `${prefix}${name}`),
  ...[...behind].flatMap(([name, { needed }]) => {
    const below = pathsOf(needed, `${prefix}${name}.`);
    return below.length > 0 ? below : [`${prefix}${name}`];
  }),
];
