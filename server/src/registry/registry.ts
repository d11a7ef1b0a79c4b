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

/** A document that a request is about; without `documentId` it does not exist yet. */
export interface ChangedDocument {
  contentType: string;
  documentId: string | null;
}

/**
 * Says what documents may not be in one request, beside those that are not viewable by the same people: refuses
 * `document` in the company of the `others` with the sentence it returns; `null` accepts it (domain section 10).
 */
export interface CompatibilityRule {
  id: string;
  refuse(input: {
    request: { id: string; number: number; title: string } | null;
    document: ChangedDocument;
    others: ChangedDocument[];
  }): Promise<string | null> | string | null;
}

/** A further check before publishing (domain section 9). */
export interface MergeCheck {
  id: string;
  evaluate(input: {
    request: { id: string; number: number; title: string; status: string };
    changes: {
      id: string;
      type: string;
      contentType: string;
      documentId: string | null;
      locale: string | null;
    }[];
  }): Promise<Omit<Check, 'id'>>;
}

/** A workflow and what it is about, as hooks and events are told. */
export interface WorkflowSubject {
  id: string;
  /** Of its definition. */
  name: string;
  state: string;
  attempt: number;
  request: { id: string; number: number; title: string };
  change: ChangedDocument & { id: string; type: string; locale: string | null; label: string };
}

/**
 * Is told what becomes of approval workflows, after it is stored (domain section 17). A hook that fails is logged and
 * undoes nothing.
 */
export interface WorkflowHook {
  id: string;
  onInitiated?(subject: WorkflowSubject): Promise<void> | void;
  onApproved?(subject: WorkflowSubject): Promise<void> | void;
  onDenied?(subject: WorkflowSubject): Promise<void> | void;
  onCanceled?(subject: WorkflowSubject): Promise<void> | void;
}

/** What other packages have added. Order is order of registration. */
export interface Registry {
  strategies: Strategy[];
  savingRules: SavingRule[];
  compatibilityRules: CompatibilityRule[];
  mergeChecks: MergeCheck[];
  workflowHooks: WorkflowHook[];
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
    compatibilityRules: [],
    mergeChecks: [],
    workflowHooks: [],
  };
  return {
    ...registry,
    /** @throws Error for an id that is empty, malformed or taken. */
    registerStrategy: (strategy: Strategy) => unique(registry.strategies, strategy, 'strategy'),
    registerSavingRule: (rule: SavingRule) => unique(registry.savingRules, rule, 'saving rule'),
    registerCompatibilityRule: (rule: CompatibilityRule) =>
      unique(registry.compatibilityRules, rule, 'compatibility rule'),
    registerMergeCheck: (check: MergeCheck) => unique(registry.mergeChecks, check, 'merge check'),
    registerWorkflowHook: (hook: WorkflowHook) => unique(registry.workflowHooks, hook, 'workflow hook'),
  };
};

export const registryOf = (strapi: Core.Strapi): Registry =>
  strapi.plugin('change-requests').service('registry');
