import { useState } from 'react';
import { Flex, IconButton, Modal, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { FocusReturn } from '../../shared/FocusReturn';
import { useText } from '../../shared/text';
import { candidatesOf, isNobody, type Chosen } from '../chosen';
import { ApproverListForm } from './ApproverListForm';

interface Props {
  contentType: string;
  /** What people call the content type. */
  name: string;
  /** Null where the person may not see entries of the content type. */
  list: Chosen | null;
  mayEdit: boolean;
}

/** Who approves changes of a content type; the list is edited in a dialog. */
export function TypeApproversCell({ contentType, name, list, mayEdit }: Props) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);

  if (list === null) {
    return <Typography textColor="neutral600">{text('approvers.list.hidden')}</Typography>;
  }
  const names = candidatesOf(list).map((one) =>
    one.kind === 'group' ? text('approvers.group', { name: one.name }) : one.name,
  );
  return (
    <Flex gap={3} justifyContent="space-between">
      <Typography
        textColor={isNobody(list) ? 'neutral600' : 'neutral800'}
        minWidth="16rem"
        style={{ whiteSpace: 'normal' }}
      >
        {isNobody(list) ? text('approvers.list.everybody') : names.join(', ')}
      </Typography>
      {mayEdit && (
        <IconButton
          variant="ghost"
          label={text('approvers.list.type.edit', { name })}
          onClick={() => setIsOpen(true)}
        >
          <Pencil />
        </IconButton>
      )}
      <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
        <Modal.Content>
          <FocusReturn />
          <Modal.Header closeLabel={text('shared.close')}>
            <Modal.Title>{text('approvers.list.type.title', { name })}</Modal.Title>
          </Modal.Header>
          <ApproverListForm owner={{ contentType }} onClose={close} />
        </Modal.Content>
      </Modal.Root>
    </Flex>
  );
}
