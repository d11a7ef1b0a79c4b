import { useQueryParams } from '@strapi/strapi/admin';
import { useDefinitionsQuery } from '../../api';
import { definitionPath } from '../../settings/paths';
import { SearchedPage } from '../../shared/SearchedPage';
import { useText } from '../../shared/text';
import { DefinitionTable } from './DefinitionTable';

const PAGE_SIZE = 20;

interface Address {
  _q?: string;
  sort?: string;
  page?: string;
  pageSize?: string;
}

/** The workflow definitions of the site. What is searched and shown is in the address. */
export function DefinitionsPage() {
  const text = useText();
  const [{ query: address }] = useQueryParams<Address>();
  const { data, currentData, error, isLoading, isFetching, refetch } = useDefinitionsQuery(
    {
      page: Number(address.page ?? 1),
      pageSize: Number(address.pageSize ?? PAGE_SIZE),
      ...(address._q ? { _q: address._q } : {}),
      ...(address.sort ? { sort: address.sort } : {}),
    },
    { refetchOnMountOrArgChange: true },
  );

  return (
    <SearchedPage
      title={text('workflow-definitions.title')}
      subtitle={text('workflow-definitions.subtitle')}
      search={{
        label: text('workflow-definitions.search'),
        placeholder: text('workflow-definitions.search.placeholder'),
      }}
      create={{ label: text('workflow-definitions.create'), to: definitionPath() }}
      empty={{
        none: text('workflow-definitions.none'),
        nothing: text('workflow-definitions.nothing'),
        clear: text('workflow-definitions.clear'),
      }}
      total={currentData?.meta.pagination.total}
      error={error}
      isFetching={isFetching}
      retry={refetch}
    >
      <DefinitionTable answer={data} isLoading={isLoading} pageSize={PAGE_SIZE} />
    </SearchedPage>
  );
}
