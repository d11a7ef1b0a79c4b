import { Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../permissions';
import { useText } from '../shared/text';
import { ContentTypeTable } from './ContentTypeTable';

const EITHER = [...PERMISSIONS.settings, ...PERMISSIONS.manage];

/**
 * Settings › Change Requests › Content types: what single content types do differently from the site. Rules need
 * the right to change settings, approver lists the one to manage requests.
 */
export function ContentTypesPage() {
  return (
    <Page.Protect permissions={EITHER}>
      <ContentTypes />
    </Page.Protect>
  );
}

function ContentTypes() {
  const text = useText();
  const { allowedActions, isLoading } = useRBAC(EITHER);
  const { canSettings = false, canManage = false } = allowedActions as Record<string, boolean | undefined>;

  if (isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{`${text('shared.plugin.name')}: ${text('settings.types')}`}</Page.Title>
      <Layouts.Header title={text('settings.types')} subtitle={text('settings.types.hint')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ContentTypeTable maySetRules={canSettings} mayManage={canManage} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
