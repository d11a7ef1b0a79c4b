import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { messageOf } from './error-message';
import { useText } from './text';

type Outcome<Result> = { data: Result } | { error: unknown };

/** Waits for a write; says that it is done, or shows the server's sentence. Answers nothing when refused. */
export type Run = <Result>(work: PromiseLike<Outcome<Result>>, done?: string) => Promise<Result | undefined>;

export function useRun(): Run {
  const { toggleNotification } = useNotification();
  const text = useText();

  return useCallback(
    async (work, done) => {
      const outcome = await work;
      if ('error' in outcome) {
        toggleNotification({
          type: 'danger',
          message: messageOf(outcome.error) ?? text('shared.error.unknown'),
        });
        return undefined;
      }
      if (done !== undefined) toggleNotification({ type: 'success', message: done });
      return outcome.data;
    },
    [text, toggleNotification],
  );
}
