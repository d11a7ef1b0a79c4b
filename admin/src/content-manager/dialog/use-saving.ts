import { useState } from 'react';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { refusalOf, type Refusal } from './problems';

/** Saves a proposal in some way. `save` answers nothing when refused: `refusal` then says why. */
export function useSaving<Arguments extends unknown[], Saved>(work: (...given: Arguments) => Promise<Saved>) {
  const text = useText();
  const said = useSaid();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  const save = async (...given: Arguments): Promise<Saved | undefined> => {
    setIsSaving(true);
    setRefusal(null);
    try {
      return await work(...given);
    } catch (error) {
      setRefusal(refusalOf(error, text('shared.error.unknown'), said));
      return undefined;
    } finally {
      setIsSaving(false);
    }
  };

  return { save, refusal, isSaving };
}
