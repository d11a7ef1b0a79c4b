import { Accordion, Flex } from '@strapi/design-system';
import { isOpen } from '../../../../core/status';
import { useDocumentRequestsQuery } from '../../api';
import { useText } from '../../shared/text';
import { RequestLink } from '../RequestLink';

interface Props {
  contentType: string;
  documentId: string;
  locale?: string;
}

/** Collapsed: the open change requests that already touch the document (domain section 5). */
export function OtherRequests(props: Props) {
  const text = useText();
  const { data = [] } = useDocumentRequestsQuery(props);
  const open = data.filter(({ status }) => isOpen(status));

  if (open.length === 0) return null;
  return (
    <Accordion.Root size="S">
      <Accordion.Item value="others">
        <Accordion.Header>
          <Accordion.Trigger>
            {text('content-manager.dialog.others', { count: open.length })}
          </Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Flex direction="column" alignItems="stretch" gap={4} padding={4} tag="ul">
            {open.map((request) => (
              <li key={request.id}>
                <RequestLink request={request} isExternal />
              </li>
            ))}
          </Flex>
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
