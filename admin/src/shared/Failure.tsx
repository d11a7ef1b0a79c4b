import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyPermissions, EmptyPictures } from '@strapi/icons/symbols';
import { statusOf } from './error-message';
import { useErrorText } from './server-text';
import { useText } from './text';

interface Props {
  error: unknown;
  retry: () => void;
}

/** Something could not be loaded: why, and a way to try again. */
export function Failure({ error, retry }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const status = statusOf(error);

  if (status === 403) {
    return (
      <EmptyStateLayout icon={<EmptyPermissions width="16rem" />} content={text('shared.error.forbidden')} />
    );
  }
  return (
    <EmptyStateLayout
      icon={<EmptyPictures width="16rem" />}
      content={status === 404 ? text('shared.error.missing') : errorText(error)}
      action={
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={retry}>
          {text('shared.retry')}
        </Button>
      }
    />
  );
}
