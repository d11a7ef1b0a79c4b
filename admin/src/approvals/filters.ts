import { useMemo } from 'react';
import type { Filters } from '@strapi/strapi/admin';
import type { WorkflowState } from '../../../contracts/workflows';
import { useContentTypesQuery, useWorkflowNamesQuery } from '../api';
import { OptionInput } from '../requests-list/OptionInput';
import { useText } from '../shared/text';
import { DefinitionInput } from './DefinitionInput';
import { definitionsIn, type PageAddress } from './query';

/** The contract's own list would bring its validator along. */
const STATES = ['pending', 'approved', 'denied', 'canceled'] as const satisfies WorkflowState[];

/** What both lists can be filtered by, and what people call that which the address filters them by. */
export function useWorkflowFilters(address: PageAddress, { hasState = true } = {}): Filters.Filter[] {
  const text = useText();
  const { data: contentTypes = [] } = useContentTypesQuery();
  const chosen = useMemo(() => definitionsIn(address), [address]);
  const { data: definitions } = useWorkflowNamesQuery({ id: chosen }, { skip: chosen.length === 0 });

  return useMemo(() => {
    const choice = (
      name: string,
      options: { value: string; label: string }[],
      input: Filters.Filter['input'] = OptionInput,
    ) => ({
      name,
      label: text(`approvals.filter.${name}`),
      type: 'enumeration' as const,
      input,
      operators: [{ label: text('approvals.filter.is'), value: '$eq' }],
      options,
    });
    const unknown = text(definitions === undefined ? 'shared.loading' : 'approvals.filter.definition.gone');
    const nameOf = (id: string) => definitions?.find((one) => one.id === id)?.name ?? unknown;
    const states = STATES.map((value) => ({ value, label: text(`approvals.state.${value}`) }));

    return [
      ...(hasState ? [choice('state', states)] : []),
      choice(
        'contentType',
        contentTypes.map(({ uid, displayName }) => ({ value: uid, label: displayName })),
      ),
      choice(
        'definition',
        chosen.map((value) => ({ value, label: nameOf(value) })),
        DefinitionInput,
      ),
    ];
  }, [text, contentTypes, chosen, definitions, hasState]);
}
