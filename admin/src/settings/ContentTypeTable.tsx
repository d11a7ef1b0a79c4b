import { Box, Loader, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { SettingsAnswer } from '../../../contracts/settings';
import { useListPoliciesQuery } from '../api';
import { Failure } from '../shared/Failure';
import { useText } from '../shared/text';
import { StrategyCell } from './StrategyCell';

/** What single content types do differently from the site. Each choice is stored at once. */
export function ContentTypeTable({ settings }: { settings: SettingsAnswer }) {
  const text = useText();
  const { data: policies, error, refetch } = useListPoliciesQuery();

  const content = () => {
    if (policies === undefined && error !== undefined) {
      return <Failure error={error} retry={refetch} />;
    }
    if (policies === undefined) return <Loader small>{text('shared.loading')}</Loader>;
    if (policies.length === 0) {
      return <Typography textColor="neutral600">{text('settings.types.none')}</Typography>;
    }
    return (
      <Table colCount={2} rowCount={policies.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">{text('settings.types.type')}</Typography>
            </Th>
            <Th>
              <Typography variant="sigma">{text('settings.approvalStrategy')}</Typography>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {policies.map((policy) => (
            <Tr key={policy.contentType}>
              <Td>
                <Typography fontWeight="semiBold">{policy.displayName}</Typography>
              </Td>
              <Td>
                <StrategyCell policy={policy} settings={settings} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    );
  };

  return (
    <Box tag="section" aria-label={text('settings.types')}>
      <Typography tag="h2" variant="delta">
        {text('settings.types')}
      </Typography>
      <Box paddingTop={1} paddingBottom={4}>
        <Typography textColor="neutral600">{text('settings.types.hint')}</Typography>
      </Box>
      {content()}
    </Box>
  );
}
