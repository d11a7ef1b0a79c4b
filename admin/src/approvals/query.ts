import type { WorkflowScope } from '../../../contracts/workflows';
import type { StagesQuery, WorkflowsQuery } from '../api';

/** What the addresses of both pages hold. */
export interface PageAddress {
  filters?: { $and?: Record<string, unknown>[] };
  page?: string;
  pageSize?: string;
  _q?: string;
}

export const APPROVAL_TABS = ['pending', 'answered'] as const;
export type ApprovalTab = (typeof APPROVAL_TABS)[number];

export interface ApprovalsAddress extends PageAddress {
  tab?: ApprovalTab;
}

export interface RequestedAddress extends PageAddress {
  scope?: WorkflowScope;
}

export const PAGE_SIZE = 20;

const filtersOf = ({ filters, _q }: PageAddress) => ({
  ...(filters?.$and?.length ? { filters } : {}),
  ...(_q ? { _q } : {}),
});

const pageOf = ({ page, pageSize }: PageAddress) => ({
  page: Number(page ?? 1),
  pageSize: Number(pageSize ?? PAGE_SIZE),
});

/** The address of My approvals as a query of `GET /workflow-stages`. */
export const toStagesQuery = (address: ApprovalsAddress): StagesQuery => ({
  pending_my_approvals: address.tab !== 'answered',
  ...pageOf(address),
  ...filtersOf(address),
});

/** The address of My requests as a query of `GET /workflows`. */
export const toWorkflowsQuery = (address: RequestedAddress): WorkflowsQuery => ({
  scope: address.scope ?? 'mine',
  ...pageOf(address),
  ...filtersOf(address),
});

/** Ids of the definitions that the address filters by, each once. */
export const definitionsIn = ({ filters }: PageAddress): string[] => [
  ...new Set(
    (filters?.$and ?? []).flatMap(({ definition }) => {
      const id = (definition as { $eq?: unknown } | undefined)?.$eq;
      return typeof id === 'string' ? [id] : [];
    }),
  ),
];

/** Whether somebody narrowed the list, so that an empty one does not mean that there is nothing. */
export const isNarrowed = ({ filters, _q }: PageAddress): boolean =>
  Boolean(_q) || Boolean(filters?.$and?.length);
