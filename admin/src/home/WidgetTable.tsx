import type { ReactNode } from 'react';
import { Box, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';

interface Row {
  id: string;
  title: string;
  path: string;
  /** What stands behind the title. */
  details: ReactNode[];
}

/** A few rows as in Strapi's own widgets: the whole row leads on, the link is what keyboards reach. */
export function WidgetTable({ rows }: { rows: Row[] }) {
  const navigate = useNavigate();

  return (
    <Table colCount={1 + (rows[0]?.details.length ?? 0)} rowCount={rows.length}>
      <Tbody>
        {rows.map(({ id, title, path, details }) => (
          <Tr key={id} onClick={() => navigate(path)} cursor="pointer">
            <Td onClick={(event: React.MouseEvent) => event.stopPropagation()}>
              <Box maxWidth="20rem">
                <Typography
                  tag={Link}
                  to={path}
                  title={title}
                  textColor="neutral800"
                  ellipsis
                  style={{ display: 'block', textDecoration: 'none' }}
                >
                  {title}
                </Typography>
              </Box>
            </Td>
            {details.map((detail, index) => (
              <Td key={index}>{detail}</Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
