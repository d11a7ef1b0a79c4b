import { setTimeout } from 'node:timers/promises';
import { codeOf } from './database-errors';

/** The database undid one of two transactions that stood in each other's way: PostgreSQL, MySQL and MariaDB. */
const UNDONE = new Set(['40001', '40P01', 'ER_LOCK_DEADLOCK', 'ER_CHECKREAD']);

/** Somebody holds a lock for longer than one waits: trying again at once would only wait again. */
const WAITED_TOO_LONG = new Set([
  '55P03',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_LOCK_NOWAIT',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
]);

const ATTEMPTS = 4;

/** Longest pause before the second attempt, in milliseconds; twice that before the third, and so on. */
const PAUSE = 100;

const wasUndone = (error: unknown): boolean => UNDONE.has(codeOf(error));

/** Whether nothing is wrong but the moment: others were at the same rows. */
export const isTransient = (error: unknown): boolean =>
  wasUndone(error) || WAITED_TOO_LONG.has(codeOf(error));

/** Runs a whole transaction, and again when the database undid it in favour of another one; not for ever. */
export async function repeatWhenUndone<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !wasUndone(error)) throw error;
      await setTimeout(Math.random() * PAUSE * attempt);
    }
  }
}
