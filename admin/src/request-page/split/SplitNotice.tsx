import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { requestPath, SECTION } from '../../shared/paths';
import { useText } from '../../shared/text';
import type { Part } from './parts';

/** Stands at the address of a request that was split: which requests it became. */
export function SplitNotice({ parts }: { parts: Part[] }) {
  const text = useText();

  return (
    <Page.Main>
      <Page.Title>{text('splitting.notice.title')}</Page.Title>
      <Layouts.Header
        title={text('splitting.notice.title')}
        subtitle={text('splitting.notice.subtitle')}
        navigationAction={<BackButton fallback={SECTION} />}
      />
      <Layouts.Content>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {parts.map(({ id, number, title, labels }) => (
            <Box key={id} tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
              <Link tag={NavLink} to={requestPath(id)}>
                <Typography style={{ overflowWrap: 'anywhere' }}>{`#${number} ${title}`}</Typography>
              </Link>
              <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {labels.join(', ')}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
