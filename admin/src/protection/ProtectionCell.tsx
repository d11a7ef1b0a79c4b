import { useState } from 'react';
import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { ContentTypePolicy, Protection } from '../../../contracts/settings';
import { useUpdatePolicyMutation } from '../api';
import { ConfirmAction } from '../shared/ConfirmAction';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';

/** The contract's own list would bring its validator along. */
const PROTECTIONS = ['off', 'require', 'intercept'] as const satisfies Protection[];

/** What happens to direct writes of one content type. Holding them back is confirmed, letting them be is not. */
export function ProtectionCell({ policy }: { policy: ContentTypePolicy }) {
  const text = useText();
  const run = useRun();
  const [update, { isLoading }] = useUpdatePolicyMutation();
  const [asked, setAsked] = useState<Exclude<Protection, 'off'> | null>(null);
  const { contentType, displayName: name, protection } = policy;

  const save = (chosen: Protection) =>
    run(update({ contentType, body: { protection: chosen } }), text('protection.settings.saved', { name }));

  const choose = (chosen: Protection) => {
    if (chosen === protection) return;
    if (chosen === 'off') void save(chosen);
    else setAsked(chosen);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <SingleSelect
        size="S"
        aria-label={text('protection.settings.choose', { name })}
        value={protection}
        disabled={isLoading}
        onChange={(value) => choose(value as Protection)}
      >
        {PROTECTIONS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(`protection.settings.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Typography variant="pi" textColor="neutral600">
        {text(`protection.settings.${protection}.sentence`)}
      </Typography>
      <ConfirmAction
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={text('protection.settings.confirm.title', { name })}
        message={asked === null ? '' : text(`protection.settings.confirm.${asked}`, { name })}
        confirm={text('protection.settings.confirm')}
        onConfirm={() => asked !== null && void save(asked)}
      />
    </Flex>
  );
}
