import { useEffect, useRef, useState } from 'react';
import { Box } from '@strapi/design-system';
import type { Change } from '../../../../contracts/changes';
import type { ChangeRequest } from '../../../../contracts/requests';
import { ChangeHeader } from './ChangeHeader';
import { Comparison } from './Comparison';
import { NothingLeft } from './NothingLeft';

interface Props {
  request: ChangeRequest;
  change: Change;
  isFocused: boolean;
  startsOpen: boolean;
}

/** One change: what it is about, and what differs. */
export function ChangeCard({ request, change, isFocused, startsOpen }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<boolean | null>(null);
  const isOpen = toggled ?? startsOpen;

  useEffect(() => {
    if (isFocused) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);

  return (
    <Box
      ref={card}
      tag="section"
      aria-label={change.label}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <ChangeHeader request={request} change={change} isOpen={isOpen} onToggle={() => setToggled(!isOpen)} />
      {isOpen && (
        <Box
          padding={{ initial: 4, medium: 6 }}
          borderStyle="solid"
          borderWidth="1px 0 0 0"
          borderColor="neutral150"
        >
          {change.type === 'no_change' && <NothingLeft request={request} />}
          <Comparison request={request} change={change} />
        </Box>
      )}
    </Box>
  );
}
