import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ContentTypePolicy, SettingsAnswer } from '../../../contracts/settings';
import { useUpdatePolicyMutation } from '../api';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';
import { strategyName } from './strategy-text';

/** Stands for "as in the settings": a select has no empty value. */
const AS_SITE = 'as-site';

interface Props {
  policy: ContentTypePolicy;
  settings: SettingsAnswer;
}

/** The approval strategy of one content type. */
export function StrategyCell({ policy, settings }: Props) {
  const text = useText();
  const run = useRun();
  const [update, { isLoading }] = useUpdatePolicyMutation();
  const ofSite = settings.strategies.find(({ id }) => id === settings.approvalStrategy);

  const choose = (value: string) =>
    run(
      update({
        contentType: policy.contentType,
        body: { strategy: value === AS_SITE ? null : value },
      }),
      text('settings.types.saved', { name: policy.displayName }),
    );

  return (
    <Box width="28rem">
      <SingleSelect
        size="S"
        aria-label={text('settings.types.choose', { name: policy.displayName })}
        value={policy.strategy ?? AS_SITE}
        disabled={isLoading}
        onChange={(value) => void choose(String(value))}
      >
        <SingleSelectOption value={AS_SITE}>
          {text('settings.types.as-site', {
            strategy: ofSite === undefined ? '' : strategyName(ofSite, text),
          })}
        </SingleSelectOption>
        {settings.strategies.map((strategy) => (
          <SingleSelectOption key={strategy.id} value={strategy.id}>
            {strategyName(strategy, text)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
