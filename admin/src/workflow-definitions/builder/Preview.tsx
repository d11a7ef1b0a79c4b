import { Box, Flex, Link, Loader, TextButton, Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useContentTypesQuery, usePreviewQuery } from '../../api';
import { documentPath } from '../../shared/paths';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import type { Constraints } from '../constraints/tree';

const TYPING_PAUSE = 500;

interface Props {
  contentType: string;
  typeName: string;
  /** Null where there is something wrong with them: nothing can be counted then. */
  constraints: Constraints | null;
}

/** How many entries the constraints match as they are now, and a few of them. */
export function Preview({ contentType, typeName, constraints }: Props) {
  const text = useText();
  const { data: types } = useContentTypesQuery();
  const kind = types?.find(({ uid }) => uid === contentType)?.kind ?? 'collectionType';
  const errorText = useErrorText();
  const asked = useDebounce(constraints === null ? null : JSON.stringify(constraints), TYPING_PAUSE);
  const { data, error, isFetching, refetch } = usePreviewQuery(
    { contentType, constraints: JSON.parse(asked ?? '{}') as Constraints },
    { skip: asked === null },
  );
  const isWaiting = isFetching || (constraints !== null && asked !== JSON.stringify(constraints));

  const linkTo = (documentId: string, locale: string | null) =>
    documentPath({ kind, contentType, documentId, resultDocumentId: null, locale }) ?? '';

  const content = () => {
    if (constraints === null) {
      return <Typography textColor="neutral600">{text('workflow-definitions.preview.wrong')}</Typography>;
    }
    if (error !== undefined && !isWaiting) {
      return (
        <Flex gap={3} wrap="wrap">
          <Typography textColor="danger600">{errorText(error)}</Typography>
          <TextButton onClick={() => void refetch()}>{text('shared.retry')}</TextButton>
        </Flex>
      );
    }
    if (data === undefined) return <Loader small>{text('shared.loading')}</Loader>;
    const { count, total, matches, ignoresChange } = data;
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} style={{ opacity: isWaiting ? 0.5 : 1 }}>
        <Typography fontWeight="semiBold">
          {text('workflow-definitions.preview.count', { count, total, type: typeName })}
        </Typography>
        {ignoresChange && (
          <Typography variant="pi" textColor="neutral600">
            {text('workflow-definitions.preview.ignores-change')}
          </Typography>
        )}
        {matches.length > 0 && (
          <Flex tag="ul" gap={3} wrap="wrap">
            {matches.map(({ documentId, locale, label }) => (
              <li key={`${documentId} ${locale}`}>
                <Link tag={NavLink} to={linkTo(documentId, locale)} target="_blank">
                  {label}
                </Link>
              </li>
            ))}
            {count > matches.length && (
              <Typography tag="li" textColor="neutral600">
                {text('workflow-definitions.preview.more', { count: count - matches.length })}
              </Typography>
            )}
          </Flex>
        )}
      </Flex>
    );
  };

  return (
    <Box
      role="status"
      aria-live="polite"
      aria-busy={isWaiting}
      aria-label={text('workflow-definitions.preview')}
      background="neutral100"
      hasRadius
      padding={4}
    >
      {content()}
    </Box>
  );
}
