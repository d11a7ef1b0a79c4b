import { useCallback, useState } from 'react';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { useCreateDefinitionMutation, useUpdateDefinitionMutation } from '../../api';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { changesOf, inputOf, problemsOf, type DefinitionDraft, type Problems } from './definition-draft';
import { serverProblems } from './server-problems';

interface Save {
  /** Answers what is stored now; nothing when it was refused. */
  save: (draft: DefinitionDraft, stored: DefinitionDraft) => Promise<WorkflowDefinition | undefined>;
  isSaving: boolean;
  problems: Problems;
  setProblems: (problems: Problems) => void;
}

/** Saves a definition; what is wrong with its fields is kept for them to show. */
export function useSave(id: string | null): Save {
  const text = useText();
  const said = useSaid();
  const run = useRun();
  const [create, creating] = useCreateDefinitionMutation();
  const [update, updating] = useUpdateDefinitionMutation();
  const [problems, setProblems] = useState<Problems>({});

  const save = useCallback<Save['save']>(
    async (draft, stored) => {
      const found = Object.entries(problemsOf(draft)).map(([at, key]) => [
        at,
        text(`workflow-definitions.${key}`),
      ]);
      setProblems(Object.fromEntries(found) as Problems);
      if (found.length > 0) return undefined;
      const outcome = await (id === null
        ? create(inputOf(draft))
        : update({ id, body: changesOf(draft, stored) }));
      const refused = 'error' in outcome ? serverProblems(outcome.error, said) : {};
      setProblems(refused);
      if (Object.keys(refused).length > 0) return undefined;

      return run(Promise.resolve(outcome), text('workflow-definitions.saved', { name: draft.name.trim() }));
    },
    [create, id, run, said, text, update],
  );

  return { save, isSaving: creating.isLoading || updating.isLoading, problems, setProblems };
}
