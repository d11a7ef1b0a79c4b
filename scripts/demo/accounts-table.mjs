import { createRequire } from 'node:module';
import path from 'node:path';

import { PLAYGROUND } from './paths.mjs';

const require = createRequire(import.meta.url);

const SUPER_ADMIN = { code: 'strapi-super-admin', name: 'Super Admin', description: 'May do everything.' };

const line = (cells, widths) =>
  cells
    .map((cell, column) => cell.padEnd(widths[column]))
    .join('  ')
    .trimEnd();

/** The demo accounts with what each may do, as text. */
export const accountsTable = () => {
  const { ACCOUNTS, PASSWORD } = require(path.join(PLAYGROUND, 'src', 'seed', 'accounts.js'));
  const roles = [SUPER_ADMIN, ...require(path.join(PLAYGROUND, 'src', 'seed', 'roles.js'))];
  const rows = ACCOUNTS.map(({ email, firstname, lastname, role }) => {
    const { name, description } = roles.find(({ code }) => code === role);
    return [email, `${firstname} ${lastname}`, name, description];
  });
  const table = [['E-mail', 'Name', 'Role', 'May'], ...rows];
  const widths = table[0].map((_title, column) => Math.max(...table.map((row) => row[column].length)));
  const [head, ...body] = table.map((row) => line(row, widths));
  return [
    `Password of every account: ${PASSWORD}`,
    '',
    head,
    '-'.repeat(Math.max(...body.map(({ length }) => length))),
    ...body,
  ].join('\n');
};
