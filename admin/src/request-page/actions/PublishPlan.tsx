import { Flex, Typography } from '@strapi/design-system';
import type { ChangeRequest, MergeOutcome } from '../../../../contracts/requests';
import { useText } from '../../shared/text';
import { PlanFrame } from '../plans/PlanFrame';
import { PlannedChange } from '../plans/PlannedChange';

interface Props {
  request: ChangeRequest;
  results: MergeOutcome[] | undefined;
  error: unknown;
  isLoading: boolean;
  retry: () => void;
}

/** What a merge would do to each document, in the order in which it would do it. */
export function PublishPlan({ request, results, error, isLoading, retry }: Props) {
  const text = useText();
  const changes = new Map(request.changes.map((change) => [change.id, change]));

  return (
    <PlanFrame
      plan={results}
      error={error}
      isLoading={isLoading}
      failed={text('request-page.publish.impossible')}
      planning={text('request-page.publish.planning')}
      retry={retry}
    >
      {(planned) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {request.mergeAt !== null && (
            <Typography>
              {text('request-page.publish.planned', { at: Date.parse(request.mergeAt) })}
            </Typography>
          )}
          <Typography>{text(`request-page.publish.intro.${request.mergeTarget}`)}</Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {planned.map(({ change: id, action }) => {
              const change = changes.get(id);
              if (change === undefined) return null;
              const { contentTypeLabel, locale } = change;

              return (
                <PlannedChange
                  key={id}
                  change={change}
                  aside={
                    <Typography variant="pi" textColor="neutral600">
                      {locale === null ? contentTypeLabel : `${contentTypeLabel} · ${locale}`}
                    </Typography>
                  }
                >
                  <Typography textColor="neutral700">
                    {text(`request-page.publish.action.${action}`)}
                  </Typography>
                </PlannedChange>
              );
            })}
          </Flex>
        </Flex>
      )}
    </PlanFrame>
  );
}
