import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useGetSettingsQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { Failure } from '../shared/Failure';
import { useText } from '../shared/text';
import { ContentTypeTable } from './ContentTypeTable';
import { SettingsForm } from './SettingsForm';

/** Settings of the whole site and what single content types do differently (domain section 13). */
export function SettingsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.settings}>
      <Settings />
    </Page.Protect>
  );
}

function Settings() {
  const text = useText();
  const { data: settings, error, refetch } = useGetSettingsQuery();

  if (settings === undefined && error === undefined) return <Page.Loading />;
  if (settings === undefined) {
    return (
      <Page.Main>
        <Layouts.Header title={text('shared.plugin.name')} />
        <Layouts.Content>
          <Failure error={error} retry={refetch} />
        </Layouts.Content>
      </Page.Main>
    );
  }
  return (
    <Page.Main>
      <Page.Title>{text('shared.plugin.name')}</Page.Title>
      <SettingsForm settings={settings}>
        <Flex direction="column" alignItems="stretch" gap={6} paddingTop={6}>
          <ContentTypeTable settings={settings} />
        </Flex>
      </SettingsForm>
    </Page.Main>
  );
}
