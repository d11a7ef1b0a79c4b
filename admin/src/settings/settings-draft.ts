import type { Settings } from '../../../contracts/settings';
import type { FieldProblems } from '../shared/field-problems';

/** As the contract bounds them. */
export const BOUNDS = {
  fixedNumber: [1, 1000],
  minimumApprovers: [0, 100],
  staleAfterDays: [0, 10_000],
  closeAfterStaleDays: [0, 10_000],
} as const;
type NumberSetting = keyof typeof BOUNDS;

/** What the form edits; numbers are missing while their field is empty. */
export type SettingsDraft = Omit<Settings, NumberSetting> & Record<NumberSetting, number | undefined>;

export const SETTINGS_FIELDS = [
  'approvalStrategy',
  'fixedNumber',
  'location',
  'mergeUser',
  'preventAuthorsToReview',
  'delegationEnabled',
  'minimumApprovers',
  'acceptOnlyAllowedApprovers',
  'staleAfterDays',
  'closeAfterStaleDays',
  'staleByCreationDate',
  'schedulerUser',
] as const satisfies (keyof Settings)[];
export type SettingsField = (typeof SETTINGS_FIELDS)[number];

const isWithin = (value: number | undefined, [least, most]: readonly [number, number]): boolean =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= most;

/** What is wrong before the server is asked, as keys of sentences. */
export function problemsOf(draft: SettingsDraft): FieldProblems<SettingsField> {
  const problems: FieldProblems<SettingsField> = {};
  for (const field of Object.keys(BOUNDS) as NumberSetting[]) {
    if (!isWithin(draft[field], BOUNDS[field])) problems[field] = `settings.${field}.bad`;
  }
  if (draft.location.trim() === '') problems.location = 'settings.location.missing';

  return problems;
}

/** The settings that differ from what is stored: only they are sent, so that nobody's other edits are undone. */
export function changesOf(draft: SettingsDraft, stored: Settings): Partial<Settings> {
  const sent = { ...draft, location: draft.location.trim() };

  return Object.fromEntries(
    SETTINGS_FIELDS.filter((field) => sent[field] !== stored[field]).map((field) => [field, sent[field]]),
  );
}
