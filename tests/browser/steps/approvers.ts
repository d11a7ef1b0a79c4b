/** Approver groups and lists: arranged without the browser, and the picker as people use it. */
import type { Locator, Page } from 'playwright-core';

import type { ApproverGroup } from '../../../contracts/approvers';
import type { Settings } from '../../../contracts/settings';
import { must, shows, world, type Name } from '../harness';
import { ARTICLE, unique } from './documents';

/** The number of somebody's account. */
export const accountOf = async (name: Name): Promise<number> => {
  const found = await must<{ id: number; name: string }[]>(
    'admin',
    'GET',
    `/change-requests/people?_q=${encodeURIComponent(world.people[name].email)}`,
  );
  const account = found.find((person) => person.name === world.people[name].name);
  if (account === undefined) throw new Error(`There is no account of ${name}`);
  return account.id;
};

export const createGroup = async (...members: Name[]): Promise<ApproverGroup> =>
  must('admin', 'POST', '/change-requests/approver-groups', {
    name: unique('Group'),
    users: await Promise.all(members.map(accountOf)),
  });

interface Named {
  users?: Name[];
  groups?: ApproverGroup[];
}

/** The list of articles, or of one article; nobody removes it. */
export const setList = async ({ users = [], groups = [] }: Named, documentId?: string): Promise<void> => {
  const owner = documentId === undefined ? ARTICLE : `${ARTICLE}/${documentId}`;
  await must('admin', 'PUT', `/change-requests/approver-lists/${owner}`, {
    users: await Promise.all(users.map(accountOf)),
    groups: groups.map(({ id }) => id),
  });
};

export const setSettings = (settings: Partial<Settings>) =>
  must('admin', 'PUT', '/change-requests/settings', settings);

export const picker = (scope: Page | Locator, label: string): Locator =>
  scope.getByRole('combobox', { name: label });

/** Chooses a person or a group by typing a part of the name. */
export const pick = async (
  page: Page,
  scope: Page | Locator,
  label: string,
  typed: string,
  option: string,
): Promise<void> => {
  await picker(scope, label).click();
  await picker(scope, label).pressSequentially(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
  await shows(chosen(scope, option));
};

/** The button that removes what is chosen. */
export const chosen = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('button', { name: `Remove ${name.replace(/ \(group\)$/, '')}`, exact: true });
