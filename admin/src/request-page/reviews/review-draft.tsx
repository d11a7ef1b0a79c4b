import { createContext, useContext, useState } from 'react';
import type { ChangeRequest } from '../../../../contracts/requests';
import type { Verdict } from './verdicts';

interface ReviewDraft {
  verdict: Verdict | '';
  comment: string;
  /** Id of the person in whose name, where there are several; empty until chosen. */
  name: string;
  /** Digest of the content that the reviewer has seen. */
  seen: string;
}

type Shared = [ReviewDraft, (change: Partial<ReviewDraft>) => void];

const Context = createContext<Shared | null>(null);

/** Keeps a half-written review while its author looks at the changes or closes the dialog. */
export function ReviewDraftProvider({
  request,
  children,
}: {
  request: ChangeRequest;
  children: React.ReactNode;
}) {
  const [draft, setDraft] = useState<ReviewDraft>({
    verdict: '',
    comment: '',
    name: '',
    seen: request.digest,
  });
  const change = (part: Partial<ReviewDraft>) => setDraft((before) => ({ ...before, ...part }));

  return <Context.Provider value={[draft, change]}>{children}</Context.Provider>;
}

/** The review being written on this page. @throws outside of a `ReviewDraftProvider` */
export function useReviewDraft(): Shared {
  const shared = useContext(Context);
  if (shared === null) throw new Error('useReviewDraft needs a ReviewDraftProvider around it.');

  return shared;
}
