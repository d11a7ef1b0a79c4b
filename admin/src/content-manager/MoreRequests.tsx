import { Typography } from '@strapi/design-system';
import { useText } from '../shared/text';

/** Says that a list of a document's open change requests goes on, where it does. */
export function MoreRequests({ count }: { count: number }) {
  const text = useText();

  if (count <= 0) return null;
  return (
    <Typography variant="pi" textColor="neutral600">
      {text('content-manager.more', { count })}
    </Typography>
  );
}
