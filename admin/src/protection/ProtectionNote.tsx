import { Box, Typography } from '@strapi/design-system';
import { useText } from '../shared/text';

interface Props {
  protection: 'require' | 'intercept';
  contentTypeName: string;
  mayRequest: boolean;
  /** Protected since the page was opened, perhaps under the person's hands. */
  isNews: boolean;
  hasTyped: boolean;
}

/** Why Save and Publish are not there. */
export function ProtectionNote({ protection, contentTypeName, mayRequest, isNews, hasTyped }: Props) {
  const text = useText();
  const reason = mayRequest ? protection : 'no-request';

  return (
    <Box
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
      role={isNews ? 'status' : 'note'}
      width="100%"
    >
      <Typography variant="pi" textColor="neutral800">
        {text(`protection.note.${reason}`, { name: contentTypeName })}
        {isNews && ` ${text('protection.note.news')}`}
        {isNews && hasTyped && ` ${text('protection.note.typed')}`}
      </Typography>
    </Box>
  );
}
