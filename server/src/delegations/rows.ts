import type { Core } from '@strapi/strapi';
import type { Delegation } from '../../../contracts/delegations';
import { storedPerson } from '../people/person';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';

/** A delegation as stored. */
export interface DelegationRow {
  id: number;
  documentId: string;
  user: { id: number } | null;
  userName: string;
  delegate: { id: number } | null;
  delegateName: string;
  validFrom: string | null;
  validUntil: string | null;
  contentTypes: string[] | null;
  reason: string | null;
  createdAt: string;
  updatedAt: string;
}

/** Reads delegations with the accounts of both. */
export const delegationRows = (strapi: Core.Strapi) =>
  rowsWithAccounts<DelegationRow>(strapi, TABLES.delegation, 'user', 'delegate');

const iso = (date: string): string => new Date(date).toISOString();
const isoOrNull = (date: string | null): string | null => (date === null ? null : iso(date));

export const hasBegun = ({ validFrom }: Pick<DelegationRow, 'validFrom'>, now: Date): boolean =>
  validFrom === null || new Date(validFrom) <= now;

export const hasEnded = ({ validUntil }: Pick<DelegationRow, 'validUntil'>, now: Date): boolean =>
  validUntil !== null && new Date(validUntil) <= now;

/** A delegation as the contract shows it. With one of its accounts it ends, and keeps the names. */
export function presentDelegation(row: DelegationRow, now: Date): Delegation {
  const haveAccounts = row.user !== null && row.delegate !== null;
  return {
    id: row.documentId,
    user: storedPerson(row.user, row.userName),
    delegate: storedPerson(row.delegate, row.delegateName),
    from: isoOrNull(row.validFrom),
    until: isoOrNull(row.validUntil),
    contentTypes: row.contentTypes,
    reason: row.reason,
    active: haveAccounts && hasBegun(row, now) && !hasEnded(row, now),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}
