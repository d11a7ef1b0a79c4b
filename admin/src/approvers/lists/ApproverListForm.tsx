import { Box, Loader, Modal } from '@strapi/design-system';
import type { ListOwner } from '../../api';
import { Failure } from '../../shared/Failure';
import { useText } from '../../shared/text';
import { ListEditor } from './ListEditor';
import { useEffectiveList } from './use-effective-list';

interface Props {
  owner: ListOwner;
  onClose: () => void;
}

/** Body and footer of the dialog that edits the list of a content type or of one document. */
export function ApproverListForm({ owner, onClose }: Props) {
  const text = useText();
  const { list, from, isLoading, error, refetch } = useEffectiveList(owner);

  if (!isLoading && error === undefined) {
    return <ListEditor owner={owner} list={list} from={from} onClose={onClose} />;
  }
  return (
    <Modal.Body>
      <Box padding={6}>
        {error === undefined ? (
          <Loader small>{text('shared.loading')}</Loader>
        ) : (
          <Failure error={error} retry={refetch} />
        )}
      </Box>
    </Modal.Body>
  );
}
