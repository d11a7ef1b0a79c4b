import type { ReactNode } from 'react';
import { Button, Flex, Loader } from '@strapi/design-system';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { Warning } from '../../shared/Warning';

interface Props<Plan> {
  plan: Plan | undefined;
  error: unknown;
  isLoading: boolean;
  /** Title of the warning when there is no plan. */
  failed: string;
  planning: string;
  retry: () => void;
  children: (plan: Plan) => ReactNode;
}

/** A plan of what would be done (a dry run), while it is made, and when it cannot be made. */
export function PlanFrame<Plan>({ plan, error, isLoading, failed, planning, retry, children }: Props<Plan>) {
  const text = useText();
  const errorText = useErrorText();

  if (error !== undefined && !isLoading) {
    return (
      <Warning
        title={failed}
        action={
          <Button variant="secondary" size="S" onClick={retry}>
            {text('shared.retry')}
          </Button>
        }
      >
        {errorText(error)}
      </Warning>
    );
  }
  if (plan === undefined) {
    return (
      <Flex justifyContent="center" padding={6}>
        <Loader>{planning}</Loader>
      </Flex>
    );
  }
  return children(plan);
}
