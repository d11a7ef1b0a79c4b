import { Box, Typography } from '@strapi/design-system';
import { useText } from '../../shared/text';
import { useFieldLabel } from './use-field-label';
import { useRefusedRelations } from './use-refused-relations';

interface Props {
  collectionType: string;
  contentType: string;
}

/** Why an entry that is not protected itself cannot be saved: a relation of it belongs to protected entries too. */
export function RefusedRelations({ collectionType, contentType }: Props) {
  const text = useText();
  const labelOf = useFieldLabel(contentType);
  const fields = useRefusedRelations(collectionType, contentType).map(labelOf).join(', ');

  if (fields === '') return null;
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} role="alert" width="100%">
      <Typography variant="pi" textColor="neutral800">
        {text('protection.note.relations', { fields })}
      </Typography>
    </Box>
  );
}
