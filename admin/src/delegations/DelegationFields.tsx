import { Field, Grid, MultiSelect, MultiSelectOption, Textarea } from '@strapi/design-system';
import { useContentTypesQuery } from '../api';
import { PersonField } from '../shared/PersonField';
import { useText } from '../shared/text';
import { DayField } from './DayField';
import { firstMomentOf, lastMomentOf } from './days';
import type { DelegationForm } from './form';

interface Props {
  form: DelegationForm;
  change: (part: Partial<DelegationForm>) => void;
  /** What is wrong with a field, in words. */
  errorOf: (field: keyof DelegationForm) => string | undefined;
  /** Who manages change requests may delegate for anybody, as long as it is not stored. */
  choosesUser: boolean;
}

const WHOLE = { col: 12, s: 12, xs: 12, direction: 'column', alignItems: 'stretch' } as const;
const HALF = { ...WHOLE, col: 6, s: 6 } as const;

/** To whom, from when until when, for which content types, and why. */
export function DelegationFields({ form, change, errorOf, choosesUser }: Props) {
  const text = useText();
  const { data: contentTypes = [] } = useContentTypesQuery();
  const gone = form.contentTypes.filter((type) => !contentTypes.some(({ uid }) => uid === type));

  return (
    <Grid.Root gap={4}>
      {choosesUser && (
        <Grid.Item {...WHOLE}>
          <PersonField
            name="user"
            label={text('delegations.user')}
            error={errorOf('user')}
            placeholder={text('delegations.person.choose')}
            value={form.user}
            onChange={(user) => user !== null && change({ user })}
          />
        </Grid.Item>
      )}
      <Grid.Item {...WHOLE}>
        <PersonField
          name="delegate"
          label={text('delegations.delegate')}
          hint={text('delegations.delegate.hint')}
          error={errorOf('delegate')}
          placeholder={text('delegations.person.choose')}
          value={form.delegate}
          onChange={(delegate) => change({ delegate })}
        />
      </Grid.Item>
      <Grid.Item {...HALF}>
        <DayField
          name="from"
          label={text('delegations.from')}
          hint={text('delegations.from.hint')}
          error={errorOf('from')}
          value={form.from}
          momentOf={firstMomentOf}
          onChange={(from) => change({ from })}
        />
      </Grid.Item>
      <Grid.Item {...HALF}>
        <DayField
          name="until"
          label={text('delegations.until')}
          hint={text('delegations.until.hint')}
          error={errorOf('until')}
          value={form.until}
          momentOf={lastMomentOf}
          onChange={(until) => change({ until })}
        />
      </Grid.Item>
      <Grid.Item {...WHOLE}>
        <Field.Root name="contentTypes" hint={text('delegations.types.hint')} error={errorOf('contentTypes')}>
          <Field.Label>{text('delegations.types')}</Field.Label>
          <MultiSelect
            withTags
            value={form.contentTypes}
            onChange={(chosen) => change({ contentTypes: chosen })}
            placeholder={text('delegations.types.all')}
            onClear={() => change({ contentTypes: [] })}
          >
            {contentTypes.map(({ uid, displayName }) => (
              <MultiSelectOption key={uid} value={uid}>
                {displayName}
              </MultiSelectOption>
            ))}
            {gone.map((uid) => (
              <MultiSelectOption key={uid} value={uid}>
                {text('delegations.types.gone')}
              </MultiSelectOption>
            ))}
          </MultiSelect>
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
      <Grid.Item {...WHOLE}>
        <Field.Root name="reason" hint={text('delegations.reason.hint')} error={errorOf('reason')}>
          <Field.Label>{text('delegations.reason')}</Field.Label>
          <Textarea
            value={form.reason}
            maxLength={1000}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
              change({ reason: event.target.value })
            }
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  );
}
