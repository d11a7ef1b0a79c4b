import { useEffect, useRef, useState, type RefObject } from 'react';

interface Dragging {
  /** Key of the item that is being dragged. */
  dragged: string | null;
  start: (key: string) => void;
}

/** How many of the others are above the pointer: where the item belongs. */
function placeAt(list: HTMLElement, dragged: string, y: number): number {
  const others = [...list.children].filter((child) => child.getAttribute('data-key') !== dragged);

  return others.filter((child) => {
    const { top, height } = child.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

/**
 * Orders the children of a list by dragging, with mouse, pen or finger; each has its key in `data-key`. Strapi's own
 * drag and drop is made for its lists of fields and does not work by touch.
 */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  move: (key: string, to: number) => void,
): Dragging {
  const [dragged, setDragged] = useState<string | null>(null);
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  }, [move]);

  useEffect(() => {
    if (dragged === null) return;
    const follow = (event: PointerEvent) => {
      event.preventDefault();
      if (list.current !== null) latest.current(dragged, placeAt(list.current, dragged, event.clientY));
    };
    const stop = () => setDragged(null);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);

    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
  }, [dragged, list]);

  return { dragged, start: setDragged };
}
