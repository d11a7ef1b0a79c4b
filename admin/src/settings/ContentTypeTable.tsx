import { Loader, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { TypeApproversCell } from '../approvers/lists/TypeApproversCell';
import { ProtectionCell } from '../protection/ProtectionCell';
import { Failure } from '../shared/Failure';
import { useText } from '../shared/text';
import { StrategyCell } from './StrategyCell';
import { useContentTypeRows, type ContentTypeRow } from './use-content-type-rows';

interface Props {
  maySetRules: boolean;
  mayManage: boolean;
}

/** What single content types do differently from the site. Each choice is stored at once. */
export function ContentTypeTable({ maySetRules, mayManage }: Props) {
  const text = useText();
  const { rows, error, refetch } = useContentTypeRows(maySetRules);
  const columns = [
    {
      label: text('settings.types.type'),
      cell: ({ displayName }: ContentTypeRow) => <Typography fontWeight="semiBold">{displayName}</Typography>,
    },
    ...(maySetRules
      ? [
          {
            label: text('settings.approvalStrategy'),
            cell: ({ rules }: ContentTypeRow) => rules && <StrategyCell {...rules} />,
          },
          {
            label: text('protection.settings'),
            cell: ({ rules }: ContentTypeRow) => rules && <ProtectionCell policy={rules.policy} />,
          },
        ]
      : []),
    {
      label: text('settings.approvers'),
      cell: ({ contentType, displayName, list }: ContentTypeRow) => (
        <TypeApproversCell contentType={contentType} name={displayName} list={list} mayEdit={mayManage} />
      ),
    },
  ];

  if (rows === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
  if (rows === undefined) return <Loader>{text('shared.loading')}</Loader>;
  if (rows.length === 0) {
    return <Typography textColor="neutral600">{text('settings.types.none')}</Typography>;
  }
  return (
    <>
      {maySetRules !== mayManage && (
        <Typography textColor="neutral600">
          {text(maySetRules ? 'settings.types.lists-read-only' : 'settings.types.rules-hidden')}
        </Typography>
      )}
      <Table colCount={columns.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {columns.map(({ label }) => (
              <Th key={label}>
                <Typography variant="sigma">{label}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.contentType}>
              {columns.map(({ label, cell }) => (
                <Td key={label}>{cell(row)}</Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
}
