import { useEffect, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { Change } from '../../../../contracts/changes';
import { editProposalLink } from '../edit-link';
import { changedValues } from '../form-values/changed-values';
import type { FormValues } from '../form-values/form-schema';
import { carryOver } from '../proposal/carried-over';

/**
 * Lets the page go on with what was saved into a change request, as it does after Save: with the proposal, and
 * whatever was typed since it was sent.
 */
export function useGoOn(): (change: Change, sent: FormValues) => void {
  const navigate = useNavigate();
  const getValues = useForm('ChangeRequests', (form) => form.getValues) as () => FormValues;
  const resetForm = useForm('ChangeRequests', (form) => form.resetForm);
  const modified = useForm('ChangeRequests', (form) => form.modified);
  const [goOnAt, setGoOnAt] = useState<string | null>(null);

  // Leaving is held up for as long as the form counts as unsaved; that it does not any more is noticed after this.
  useEffect(() => {
    if (goOnAt === null || modified) return undefined;
    const going = setTimeout(() => navigate(goOnAt, { replace: true }));
    return () => clearTimeout(going);
  }, [goOnAt, modified, navigate]);

  return (change, sent) => {
    carryOver(change.id, changedValues(getValues(), sent));
    resetForm(getValues());
    setGoOnAt(editProposalLink(change));
  };
}
