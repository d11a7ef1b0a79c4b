import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router-dom';
import { ConfirmAction } from './ConfirmAction';
import { useText } from './text';

interface Props {
  /** There is something that leaving would lose. */
  when: boolean;
  /** Asked at the moment of leaving: true lets through, such as after saving. */
  mayLeave: () => boolean;
}

/** Asks before somebody leaves a page with something unsaved; the browser asks for the tab itself. */
export function LeaveGuard({ when, mayLeave }: Props) {
  const text = useText();
  const isLeaving = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && !mayLeave() && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!when) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!mayLeave()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);

    return () => window.removeEventListener('beforeunload', warn);
  }, [mayLeave, when]);

  return (
    <ConfirmAction
      open={blocker.state === 'blocked'}
      // The dialog closes either way; who leaves must not be held back by that.
      onClose={() => !isLeaving.current && blocker.reset?.()}
      title={text('shared.leave.title')}
      message={text('shared.leave.message')}
      confirm={text('shared.leave.confirm')}
      onConfirm={() => {
        isLeaving.current = true;
        blocker.proceed?.();
      }}
    />
  );
}
