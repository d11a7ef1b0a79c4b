import { z } from 'zod';
import type { Person } from './people';
import { rowNumber, text } from './scalars';

export const STRATEGIES = [
  'only_approved',
  'accept_all',
  'fixed_number',
  'all_approvers',
  'all_approvers_no_fallback',
] as const;
export type KnownStrategy = (typeof STRATEGIES)[number];

const settings = {
  approvalStrategy: z.string().min(1).max(100),
  fixedNumber: z.number().int().min(1).max(1000),
  location: text().trim().min(1).max(255),
  mergeUser: rowNumber().nullable(),
  preventAuthorsToReview: z.boolean(),
  delegationEnabled: z.boolean(),
  minimumApprovers: z.number().int().min(0).max(100),
  acceptOnlyAllowedApprovers: z.boolean(),
  staleAfterDays: z.number().int().min(0).max(10_000),
  closeAfterStaleDays: z.number().int().min(0).max(10_000),
  staleByCreationDate: z.boolean(),
  schedulerUser: rowNumber().nullable(),
};

/** Settings of the whole site as stored; keys of other versions are passed over. */
export const settingsSchema = z.object(settings);
/** Settings of the whole site (domain section 13); a bad value is refused and the old one stays. */
export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  approvalStrategy: 'only_approved',
  fixedNumber: 3,
  location: '/',
  mergeUser: null,
  preventAuthorsToReview: false,
  delegationEnabled: false,
  minimumApprovers: 0,
  acceptOnlyAllowedApprovers: false,
  staleAfterDays: 20,
  closeAfterStaleDays: 5,
  staleByCreationDate: false,
  schedulerUser: null,
};

/**
 * What happens to direct writes of a content type (domain section 16): `off` lets them be, `require` refuses
 * them, `intercept` turns them into changes of a draft request.
 */
export const PROTECTIONS = ['off', 'require', 'intercept'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** Body of `PUT /settings`: any part of them; a key without value says nothing. */
export const settingsInput = z.strictObject(settings).partial();
export type SettingsInput = z.input<typeof settingsInput>;

/** Answer of `GET /settings`. */
export interface SettingsAnswer extends Settings {
  /** The account of `mergeUser`, for people to read; null without one, and once it is gone. */
  mergeUserAccount: Person | null;
  /** The same of `schedulerUser`. */
  schedulerUserAccount: Person | null;
  /** What can be chosen: built-in and registered strategies, each with a sentence. */
  strategies: { id: string; name: string; description: string }[];
}

export const policyInput = z.strictObject({
  protection: z.enum(PROTECTIONS).optional(),
  strategy: z.string().min(1).max(100).nullable().optional(),
});
/** Body of `PUT /content-type-policies/:contentType`. */
export type PolicyInput = z.input<typeof policyInput>;

/** Rules of one content type; null: as in the settings. */
export interface ContentTypePolicy {
  contentType: string;
  displayName: string;
  protection: Protection;
  strategy: string | null;
}
