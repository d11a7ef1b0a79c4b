import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Change } from '../../../../contracts/changes';
import type { RefreshEffect, RefreshPreview } from '../../../../contracts/conflicts';
import type { ChangeRequest } from '../../../../contracts/requests';
import { conflictsPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import { Warning } from '../../shared/Warning';
import { PlanFrame } from '../plans/PlanFrame';
import { PlannedChange } from '../plans/PlannedChange';

interface Props {
  request: ChangeRequest;
  preview: RefreshPreview | undefined;
  error: unknown;
  isLoading: boolean;
  retry: () => void;
  /** A link leads away from the dialog. */
  onLeave: () => void;
}

type Outcome = 'stays' | 'conflict' | 'stuck' | 'nothing' | 'creation' | 'again' | 'refreshed';

/** What happens to a change, as one of the sentences of the dialog. */
function outcomeOf({ becomes, moves, conflicts }: RefreshEffect, { type }: Change): Outcome {
  // Nothing of it is proposed now, so there is nothing to resolve either.
  if (conflicts > 0) return type === 'no_change' ? 'stuck' : 'conflict';
  if (!moves) return 'stays';
  if (becomes === 'no_change') return 'nothing';
  if (becomes === 'creation' && type !== 'creation') return 'creation';

  return type === 'no_change' ? 'again' : 'refreshed';
}

/** What a refresh would do to each change, and to the approvals. */
export function RefreshEffects({ request, preview, error, isLoading, retry, onLeave }: Props) {
  const text = useText();

  return (
    <PlanFrame
      plan={preview}
      error={error}
      isLoading={isLoading}
      failed={text('request-page.refresh.impossible')}
      planning={text('request-page.refresh.planning')}
      retry={retry}
    >
      {(plan) => <Effects request={request} plan={plan} onLeave={onLeave} />}
    </PlanFrame>
  );
}

function Effects({ request, plan, onLeave }: Pick<Props, 'request' | 'onLeave'> & { plan: RefreshPreview }) {
  const text = useText();
  const changes = new Map(request.changes.map((change) => [change.id, change]));
  const hasConflicts = plan.effects.some(({ conflicts }) => conflicts > 0);
  const isStuck = plan.effects.some(
    ({ change, conflicts }) => conflicts > 0 && changes.get(change)?.type === 'no_change',
  );
  const moves = plan.effects.some((effect) => effect.moves);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{text('request-page.refresh.intro')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {plan.effects.map((effect) => {
          const change = changes.get(effect.change);
          if (change === undefined) return null;
          const outcome = outcomeOf(effect, change);

          return (
            <PlannedChange key={change.id} change={change}>
              <Typography textColor={effect.conflicts > 0 ? 'danger600' : 'neutral700'}>
                {text(`request-page.refresh.effect.${outcome}`, { count: effect.conflicts })}
              </Typography>
              {outcome === 'conflict' && (
                <Link tag={NavLink} to={conflictsPath(request.id, change.id)} onClick={onLeave}>
                  {text('request-page.conflicts.resolve')}
                </Link>
              )}
            </PlannedChange>
          );
        })}
      </Flex>
      {hasConflicts && (
        <Warning title={text('request-page.refresh.conflict.title')}>
          {text(`request-page.refresh.${isStuck ? 'stuck' : 'conflict'}.message`)}
        </Warning>
      )}
      {!hasConflicts && plan.approvals > 0 && moves && (
        <Warning title={text('request-page.refresh.approvals', { count: plan.approvals })}>
          {text('request-page.refresh.approvals.message')}
        </Warning>
      )}
    </Flex>
  );
}
