import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useErrorText } from './server-text';

type Outcome<Result> = { data: Result } | { error: unknown };

/** Waits for a write; says that it is done, or shows why the server refused it. Answers nothing when refused. */
export type Run = <Result>(work: PromiseLike<Outcome<Result>>, done?: string) => Promise<Result | undefined>;

export function useRun(): Run {
  const { toggleNotification } = useNotification();
  const errorText = useErrorText();

  return useCallback(
    async (work, done) => {
      const outcome = await work;
      if ('error' in outcome) {
        toggleNotification({ type: 'danger', message: errorText(outcome.error) });
        return undefined;
      }
      if (done !== undefined) toggleNotification({ type: 'success', message: done });
      return outcome.data;
    },
    [errorText, toggleNotification],
  );
}
