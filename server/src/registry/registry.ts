import type { Core } from '@strapi/strapi';
import { BUILT_IN_STRATEGIES, type Strategy } from '../../../core/strategies';
import type { Check } from '../../../contracts/checks';

/** What a registered saving rule gets to see. */
export interface SavingRuleInput {
  request: { id: string; number: number; title: string; status: string } | null;
  change: { type: string; contentType: string; documentId: string | null; locale: string | null };
  person: { id: number | null; name: string };
}

/** Refuses a save with the sentence it returns; `null` accepts it (domain section 5). */
export interface SavingRule {
  id: string;
  refuse(input: SavingRuleInput): Promise<string | null> | string | null;
}

/** A further check before publishing (domain section 9). */
export interface MergeCheck {
  id: string;
  evaluate(input: {
    request: { id: string; number: number; title: string; status: string };
    changes: { id: string; type: string; contentType: string; documentId: string | null; locale: string | null }[];
  }): Promise<Omit<Check, 'id'>>;
}

/** What other packages have added. Order is order of registration. */
export interface Registry {
  strategies: Strategy[];
  savingRules: SavingRule[];
  mergeChecks: MergeCheck[];
}

function unique<T extends { id: string }>(list: T[], entry: T, what: string): void {
  if (!/^[a-z][a-z0-9_.-]*$/.test(entry.id)) {
    throw new Error(`The id of a ${what} is lower-case letters, digits, dots and dashes: "${entry.id}".`);
  }
  if (list.some((known) => known.id === entry.id)) {
    throw new Error(`A ${what} with the id "${entry.id}" is registered already.`);
  }
  list.push(entry);
}

/**
 * The plugin's `registry` service: `strapi.plugin('change-requests').service('registry')`.
 * Register in your own `register()` or `bootstrap()`.
 */
export const registryService = () => {
  const registry: Registry = {
    strategies: [...BUILT_IN_STRATEGIES],
    savingRules: [],
    mergeChecks: [],
  };
  return {
    ...registry,
    /** @throws Error for an id that is empty, malformed or taken. */
    registerStrategy: (strategy: Strategy) => unique(registry.strategies, strategy, 'strategy'),
    registerSavingRule: (rule: SavingRule) => unique(registry.savingRules, rule, 'saving rule'),
    registerMergeCheck: (check: MergeCheck) => unique(registry.mergeChecks, check, 'merge check'),
  };
};

export const registryOf = (strapi: Core.Strapi): Registry =>
  strapi.plugin('change-requests').service('registry');
