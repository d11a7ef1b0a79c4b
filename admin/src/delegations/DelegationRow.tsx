import { Badge, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Stop, Trash } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import type { Delegation, DelegationScope } from '../../../contracts/delegations';
import type { Person } from '../../../contracts/people';
import { PersonName } from '../shared/PersonName';
import { useText } from '../shared/text';
import { Period } from './Period';
import type { DelegationState } from './state';

export type DelegationAction = 'edit' | 'end' | 'delete';

interface Props {
  delegation: Delegation;
  scope: DelegationScope;
  state: DelegationState;
  typeNames: string[] | null;
  mayChange: boolean;
  onAct: (action: DelegationAction) => void;
}

const COLOURS = { active: 'success', off: 'warning', planned: 'secondary', ended: 'neutral' } as const;

const PersonCell = ({ person }: { person: Person }) => (
  <Table.Cell>
    <PersonName person={person} />
  </Table.Cell>
);

/** One delegation of the list, and what can be done with it. */
export function DelegationRow({ delegation, scope, state, typeNames, mayChange, onAct }: Props) {
  const text = useText();
  const names = { user: delegation.user.name, delegate: delegation.delegate.name };
  const act = (action: DelegationAction, icon: React.ReactNode) => (
    <IconButton variant="ghost" label={text(`delegations.${action}.of`, names)} onClick={() => onAct(action)}>
      {icon}
    </IconButton>
  );

  return (
    <Table.Row>
      {scope !== 'given' && <PersonCell person={delegation.user} />}
      {scope !== 'received' && <PersonCell person={delegation.delegate} />}
      <Table.Cell>
        <Badge variant={COLOURS[state]} size="S">
          {text(`delegations.state.${state}`)}
        </Badge>
      </Table.Cell>
      <Table.Cell>
        <Period from={delegation.from} until={delegation.until} />
      </Table.Cell>
      <Table.Cell>
        <Typography style={{ whiteSpace: 'normal' }}>
          {typeNames === null ? text('delegations.types.all') : typeNames.join(', ')}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography
          textColor="neutral600"
          style={{ display: 'block', minWidth: '16rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
        >
          {delegation.reason ?? ''}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        {mayChange && (
          <Flex gap={1} justifyContent="flex-end">
            {delegation.active && act('end', <Stop />)}
            {delegation.user.id !== null && act('edit', <Pencil />)}
            {act('delete', <Trash />)}
          </Flex>
        )}
      </Table.Cell>
    </Table.Row>
  );
}
