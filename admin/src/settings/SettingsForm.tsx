import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import type { Settings, SettingsAnswer } from '../../../contracts/settings';
import { useUpdateSettingsMutation } from '../api';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';
import { SettingsFields } from './SettingsFields';

interface Props {
  settings: SettingsAnswer;
  children: React.ReactNode;
}

/** The settings of the site as a form; what a refused save held stays in the fields. */
export function SettingsForm({ settings, children }: Props) {
  const text = useText();
  const run = useRun();
  const [update, { isLoading }] = useUpdateSettingsMutation();
  const [edited, setEdited] = useState<Partial<Settings>>({});
  const values = { ...settings, ...edited };
  const isModified = (Object.keys(edited) as (keyof Settings)[]).some(
    (name) => edited[name] !== settings[name],
  );

  const save = async () => {
    const saved = await run(update(edited), text('settings.saved'));
    if (saved !== undefined) setEdited({});
  };

  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isModified) void save();
        }}
      >
        <Layouts.Header
          title={text('shared.plugin.name')}
          subtitle={text('settings.subtitle')}
          primaryAction={
            <Button type="submit" startIcon={<Check />} loading={isLoading} disabled={!isModified}>
              {text('shared.save')}
            </Button>
          }
        />
        <Layouts.Content>
          <SettingsFields
            values={values}
            strategies={settings.strategies}
            onChange={(change) => setEdited({ ...edited, ...change })}
          />
        </Layouts.Content>
      </form>
      <Layouts.Content>{children}</Layouts.Content>
    </>
  );
}
