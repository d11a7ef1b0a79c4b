import { Field, Flex, Grid, TextInput } from '@strapi/design-system';
import type { Person } from '../../../contracts/people';
import type { SettingsAnswer } from '../../../contracts/settings';
import type { FieldProblems } from '../shared/field-problems';
import { Panel } from '../shared/Panel';
import { useText } from '../shared/text';
import { AccountField } from './AccountField';
import { Cell, NumberField, ToggleField } from './fields';
import type { SettingsDraft, SettingsField } from './settings-draft';
import { StrategyField } from './StrategyField';

interface Props {
  values: SettingsDraft;
  problems: FieldProblems<SettingsField>;
  /** Accounts that are stored, by name. */
  accounts: Record<'mergeUser' | 'schedulerUser', Person | null>;
  strategies: SettingsAnswer['strategies'];
  onChange: (change: Partial<SettingsDraft>) => void;
}

/** Reviewing, approvers and publishing, as the whole site does it. */
export function SettingsFields({ values, problems, accounts, strategies, onChange }: Props) {
  const text = useText();
  const toggle = (
    name:
      | 'preventAuthorsToReview'
      | 'acceptOnlyAllowedApprovers'
      | 'delegationEnabled'
      | 'staleByCreationDate',
  ) => (
    <Cell>
      <ToggleField
        name={name}
        value={values[name]}
        error={problems[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
    </Cell>
  );
  const account = (name: 'mergeUser' | 'schedulerUser') => (
    <Cell>
      <AccountField
        name={name}
        value={values[name]}
        account={accounts[name]}
        error={problems[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
    </Cell>
  );
  const number = (name: 'fixedNumber' | 'minimumApprovers' | 'staleAfterDays' | 'closeAfterStaleDays') => (
    <Cell>
      <NumberField
        name={name}
        value={values[name]}
        error={problems[name]}
        onChange={(value) => onChange({ [name]: value })}
      />
    </Cell>
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Panel title={text('settings.review')}>
        <Grid.Root gap={5}>
          <Cell>
            <StrategyField
              value={values.approvalStrategy}
              strategies={strategies}
              error={problems.approvalStrategy}
              onChange={(approvalStrategy) => onChange({ approvalStrategy })}
            />
          </Cell>
          {number('fixedNumber')}
          {toggle('preventAuthorsToReview')}
        </Grid.Root>
      </Panel>
      <Panel title={text('settings.approvers')}>
        <Grid.Root gap={5}>
          {number('minimumApprovers')}
          {toggle('acceptOnlyAllowedApprovers')}
          {toggle('delegationEnabled')}
        </Grid.Root>
      </Panel>
      <Panel title={text('settings.publishing')}>
        <Grid.Root gap={5}>
          {account('mergeUser')}
          <Cell>
            <Field.Root
              name="location"
              required
              hint={text('settings.location.hint')}
              error={problems.location}
            >
              <Field.Label>{text('settings.location')}</Field.Label>
              <TextInput
                value={values.location}
                maxLength={255}
                onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
                  onChange({ location: target.value })
                }
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Cell>
        </Grid.Root>
      </Panel>
      <Panel title={text('settings.stale')}>
        <Grid.Root gap={5}>
          {number('staleAfterDays')}
          {number('closeAfterStaleDays')}
          {toggle('staleByCreationDate')}
          {account('schedulerUser')}
        </Grid.Root>
      </Panel>
    </Flex>
  );
}
