import { useEffect, useRef, useState, type RefObject } from 'react';

interface Arrival {
  /** Says that what has this index shall have the focus once it is there. */
  expect: (index: number) => void;
  /** What the element with this index needs to be given. */
  propsOf: (index: number) => { ref?: RefObject<HTMLDivElement & HTMLLIElement>; tabIndex?: number };
}

/**
 * Whoever asks for more with the keyboard goes on with the first of what is new: the button that was pressed
 * may be gone by then.
 *
 * @param count how many there are by now
 */
export function useArrival(count: number): Arrival {
  const [expected, setExpected] = useState<number | null>(null);
  const element = useRef<HTMLDivElement & HTMLLIElement>(null);
  const hasArrived = expected !== null && expected < count;

  useEffect(() => {
    if (hasArrived) element.current?.focus({ preventScroll: true });
  }, [expected, hasArrived]);

  return {
    expect: setExpected,
    propsOf: (index) => (index === expected ? { ref: element, tabIndex: -1 } : {}),
  };
}
