import { Accordion, Flex } from '@strapi/design-system';
import { useOpenRequestsOfDocumentQuery } from '../../api';
import { useText } from '../../shared/text';
import { MoreRequests } from '../MoreRequests';
import { RequestLink } from '../RequestLink';

interface Props {
  contentType: string;
  documentId: string;
  locale?: string;
}

/** Collapsed: the open change requests that already touch the document (domain section 5). */
export function OtherRequests(props: Props) {
  const text = useText();
  const { data } = useOpenRequestsOfDocumentQuery(props);

  if (data === undefined || data.data.length === 0) return null;
  const { total } = data.meta.pagination;
  return (
    <Accordion.Root size="S">
      <Accordion.Item value="others">
        <Accordion.Header>
          <Accordion.Trigger>{text('content-manager.dialog.others', { count: total })}</Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Flex direction="column" alignItems="stretch" gap={4} padding={4} tag="ul">
            {data.data.map((request) => (
              <li key={request.id}>
                <RequestLink request={request} isExternal />
              </li>
            ))}
          </Flex>
          <MoreRequests count={total - data.data.length} />
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
