import { useCallback, useState } from 'react';
import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import type { SettingsAnswer } from '../../../contracts/settings';
import { useUpdateSettingsMutation } from '../api';
import { LeaveGuard } from '../shared/LeaveGuard';
import { useText } from '../shared/text';
import { useFormRun } from '../shared/use-form-run';
import { changesOf, problemsOf, SETTINGS_FIELDS, type SettingsDraft } from './settings-draft';
import { SettingsFields } from './SettingsFields';

interface Props {
  settings: SettingsAnswer;
  /** Reads the settings again: until then the fields go on showing what was typed. */
  readAgain: () => PromiseLike<unknown>;
}

/** The settings of the site as a form; what a refused save held stays in the fields. */
export function SettingsForm({ settings, readAgain }: Props) {
  const text = useText();
  const { run, problems, setProblems } = useFormRun(SETTINGS_FIELDS);
  const [update, { isLoading }] = useUpdateSettingsMutation();
  const [edited, setEdited] = useState<Partial<SettingsDraft>>({});
  const draft: SettingsDraft = { ...settings, ...edited };
  const changes = changesOf(draft, settings);
  const isModified = Object.keys(changes).length > 0;
  const stays = useCallback(() => false, []);

  const save = async () => {
    const found = Object.entries(problemsOf(draft)).map(([field, key]) => [field, text(key)]);
    setProblems(Object.fromEntries(found));
    if (found.length > 0) return;
    const saved = await run(update(changes), text('settings.saved'));
    if (saved === undefined) return;
    await readAgain();
    setEdited({});
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isModified) void save();
      }}
    >
      <Layouts.Header
        title={text('settings.general')}
        subtitle={text('settings.subtitle')}
        primaryAction={
          <Button type="submit" startIcon={<Check />} loading={isLoading} disabled={!isModified}>
            {text('shared.save')}
          </Button>
        }
      />
      <Layouts.Content>
        <SettingsFields
          values={draft}
          problems={problems}
          accounts={{
            mergeUser: settings.mergeUserAccount,
            schedulerUser: settings.schedulerUserAccount,
          }}
          strategies={settings.strategies}
          onChange={(change) => {
            setEdited({ ...edited, ...change });
            setProblems({});
          }}
        />
      </Layouts.Content>
      <LeaveGuard when={isModified} mayLeave={stays} />
    </form>
  );
}
