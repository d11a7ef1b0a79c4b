import { useState } from 'react';
import type { Delegation, DelegationList, DelegationScope } from '../../../contracts/delegations';
import { useContentTypesQuery } from '../api';
import { PagedTable } from '../shared/PagedTable';
import { useText } from '../shared/text';
import { useMe } from '../shared/use-me';
import { useNow } from '../shared/use-now';
import { DelegationActions } from './DelegationActions';
import { DelegationRow, type DelegationAction } from './DelegationRow';
import { stateOf } from './state';

export const PAGE_SIZE = 20;

interface Props {
  answer: DelegationList | undefined;
  scope: DelegationScope;
  isLoading: boolean;
  mayManage: boolean;
}

interface Chosen {
  delegation: Delegation;
  action: DelegationAction;
}

/** A page of delegations with its pagination, and the dialogs of what can be done with them. */
export function DelegationTable({ answer, scope, isLoading, mayManage }: Props) {
  const text = useText();
  const now = useNow();
  const me = useMe();
  const { data: contentTypes = [] } = useContentTypesQuery();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const columns = ['user', 'delegate', 'state', 'period', 'types', 'reason', 'actions'] as const;
  const isShown = (column: (typeof columns)[number]) =>
    !(column === 'user' && scope === 'given') && !(column === 'delegate' && scope === 'received');
  const shown = columns.filter(isShown).map((name) => ({ name, label: text(`delegations.column.${name}`) }));
  const nameOf = (type: string) =>
    contentTypes.find(({ uid }) => uid === type)?.displayName ?? text('delegations.types.gone');

  return (
    <>
      <PagedTable columns={shown} answer={answer} isLoading={isLoading} pageSize={PAGE_SIZE}>
        {(answer?.data ?? []).map((delegation) => (
          <DelegationRow
            key={delegation.id}
            delegation={delegation}
            scope={scope}
            state={stateOf(delegation, answer?.meta.enabled ?? false, now)}
            typeNames={delegation.contentTypes?.map(nameOf) ?? null}
            mayChange={mayManage || delegation.user.id === me?.id}
            onAct={(action) => setChosen({ delegation, action })}
          />
        ))}
      </PagedTable>
      {chosen !== null && (
        <DelegationActions
          delegation={chosen.delegation}
          action={chosen.action}
          mayManage={mayManage}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
