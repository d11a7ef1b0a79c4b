/** Address of the settings pages, below the admin's own root. */
const SETTINGS = '/settings/change-requests';

export type SettingsPageName = 'general' | 'content-types' | 'approver-groups' | 'workflows';

export const settingsPath = (page: SettingsPageName): string => `${SETTINGS}/${page}`;

/** Where one approver group is edited; without an id, where a new one is made. */
export const groupPath = (id = 'create'): string => `${settingsPath('approver-groups')}/${id}`;

/** Where one workflow definition is edited; without an id, where a new one is made. */
export const definitionPath = (id = 'create'): string => `${settingsPath('workflows')}/${id}`;

/** Where a new definition is made that starts as a copy of another. */
export const copyPath = (id: string): string => `${definitionPath()}?copy=${id}`;
