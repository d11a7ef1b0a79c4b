import { Layouts, Page } from '@strapi/strapi/admin';
import { Failure } from '../../shared/Failure';
import { useText } from '../../shared/text';

/** The page of a definition that could not be loaded. */
export function LoadFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const text = useText();

  return (
    <Page.Main>
      <Layouts.Header title={text('workflow-definitions.title')} />
      <Layouts.Content>
        <Failure error={error} retry={retry} />
      </Layouts.Content>
    </Page.Main>
  );
}
