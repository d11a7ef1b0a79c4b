import type { Context } from 'koa';
import type { z } from 'zod';
import { errors } from '@strapi/utils';
import { isStorable } from '../../../contracts/scalars';
import { busy, ConflictError } from '../errors';
import { isTransient } from '../transient';

/** What a controller answers: the data and, for creations, the status. */
export interface Reply {
  data: unknown;
  meta?: Record<string, unknown>;
  status?: number;
}

/**
 * Wraps a controller's work in the envelope of the contract and answers 409 for {@link ConflictError},
 * which Strapi's own error middleware does not know, and for who was in the way of others too often.
 */
export function endpoint(work: (ctx: Context) => Promise<Reply>) {
  return async (ctx: Context): Promise<void> => {
    try {
      requireStorable(ctx.params);
      const { data, meta = {}, status = 200 } = await work(ctx);
      ctx.status = status;
      ctx.body = { data, meta };
    } catch (thrown) {
      const error = isTransient(thrown) ? busy() : thrown;
      if (!(error instanceof ConflictError)) throw error;
      const { name, message, details } = error;
      ctx.status = 409;
      ctx.body = { data: null, error: { status: 409, name, message, details } };
    }
  };
}

/** No id has a character that no database stores; asked for all the same, some would break. */
function requireStorable(params: Record<string, string> = {}): void {
  if (!Object.values(params).every(isStorable)) throw new errors.NotFoundError();
}

/**
 * Parses a body by its contract.
 * @throws ValidationError (400) with `details.errors[].path` for unknown keys, wrong types and missing values.
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, ctx: Context): z.output<Schema> {
  const body: unknown = (ctx.request as { body?: unknown }).body ?? {};
  return parse(schema, body);
}

export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `Unknown key "${[...path, key].join('.')}".`,
        name: 'ValidationError',
      }));
    }
    const place = path.join('.') || 'body';
    return [{ path, message: `${place}: ${issue.message}`, name: 'ValidationError' }];
  });
  throw new errors.ValidationError(problems[0]?.message ?? 'Invalid input.', { errors: problems });
}
