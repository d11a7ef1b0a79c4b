import { Layouts, Page } from '@strapi/strapi/admin';
import { useGetSettingsQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { Failure } from '../shared/Failure';
import { useText } from '../shared/text';
import { SettingsForm } from './SettingsForm';

/** Settings › Change Requests › General: how the whole site reviews and publishes (domain section 13). */
export function GeneralPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.settings}>
      <General />
    </Page.Protect>
  );
}

function General() {
  const text = useText();
  const {
    data: settings,
    error,
    refetch,
  } = useGetSettingsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });

  if (settings === undefined && error === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{`${text('shared.plugin.name')}: ${text('settings.general')}`}</Page.Title>
      {settings === undefined ? (
        <>
          <Layouts.Header title={text('settings.general')} />
          <Layouts.Content>
            <Failure error={error} retry={refetch} />
          </Layouts.Content>
        </>
      ) : (
        <SettingsForm settings={settings} readAgain={refetch} />
      )}
    </Page.Main>
  );
}
