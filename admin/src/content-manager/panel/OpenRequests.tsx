import { Box, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useOpenRequestsOfDocumentQuery } from '../../api';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useRefetchOnFocus } from '../../shared/use-refetch-on-focus';
import { MoreRequests } from '../MoreRequests';
import { RequestLink } from '../RequestLink';

interface Props {
  contentType: string;
  /** Absent while the entry, or this locale of it, does not exist. */
  documentId?: string;
  locale?: string | null;
}

/** The open change requests on one document in one locale. */
export function OpenRequests({ contentType, documentId, locale }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const { data, error, isLoading, refetch } = useOpenRequestsOfDocumentQuery(
    { contentType, documentId: documentId ?? '', locale: locale ?? undefined },
    { skip: documentId === undefined, refetchOnMountOrArgChange: true },
  );
  useRefetchOnFocus(() => documentId !== undefined && refetch());
  const open = data?.data ?? [];

  if (isLoading) return <Loader small>{text('content-manager.loading')}</Loader>;
  if (data === undefined && error !== undefined) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
        <Typography variant="pi" textColor="danger600">
          {errorText(error)}
        </Typography>
        <TextButton startIcon={<ArrowClockwise />} onClick={refetch}>
          {text('shared.retry')}
        </TextButton>
      </Flex>
    );
  }
  if (open.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {text('content-manager.panel.empty')}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {open.map((request) => (
          <Box tag="li" key={request.id}>
            <RequestLink
              request={{ ...request, outdated: request.change.outdated, conflicts: request.change.conflicts }}
            />
          </Box>
        ))}
      </Flex>
      <MoreRequests count={(data?.meta.pagination.total ?? 0) - open.length} />
    </Flex>
  );
}
