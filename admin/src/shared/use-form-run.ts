import { useCallback, useState } from 'react';
import { fieldProblems, type FieldProblems } from './field-problems';
import { useSaid } from './server-text';
import { useRun, type Run } from './use-run';

interface FormRun<Field extends string> {
  run: Run;
  problems: FieldProblems<Field>;
  /** Sets what the form itself found before asking the server. */
  setProblems: (problems: FieldProblems<Field>) => void;
}

/**
 * As `useRun`, for a form: what the server says about its fields is kept for them to show, everything else is
 * a notification.
 * @param fields names of the fields; a constant, so that the result stays the same
 */
export function useFormRun<Field extends string>(fields: readonly Field[]): FormRun<Field> {
  const said = useSaid();
  const notify = useRun();
  const [problems, setProblems] = useState<FieldProblems<Field>>({});

  const run = useCallback<Run>(
    async (work, done) => {
      const outcome = await work;
      const found = 'error' in outcome ? fieldProblems(outcome.error, fields, said) : {};
      setProblems(found);
      return Object.keys(found).length > 0 ? undefined : notify(Promise.resolve(outcome), done);
    },
    [fields, notify, said],
  );

  return { run, problems, setProblems };
}
