/** The code that the database gave an error, wherever in the chain of causes it stands; '' without one. */
export const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
};

/** PostgreSQL, MySQL and MariaDB, SQLite. */
const NOT_UNIQUE = new Set(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']);

/** Whether a value was refused because another row has it. */
export const isNotUnique = (error: unknown): boolean => NOT_UNIQUE.has(codeOf(error));
