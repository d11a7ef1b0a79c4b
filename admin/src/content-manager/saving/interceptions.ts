import type { InterceptedRequest } from '../../../../contracts/protection';

type Listener = (request: InterceptedRequest) => void;

const listeners = new Set<Listener>();

/** Tells whoever is on the page that a write became a change of a draft request. */
export const tellOfInterception: Listener = (request) => listeners.forEach((listener) => listener(request));

/** Hears of writes that became changes of a draft request, until the answer is called. */
export function onInterception(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
