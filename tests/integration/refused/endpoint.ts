/** What an endpoint is to the matrix of rights, and the kinds that most are of. */
import type { Method } from '../steps';

export type Name = 'admin' | 'editor' | 'contributor' | 'reviewer' | 'reviewer2' | 'publisher' | 'outsider';

/** What the endpoints of workflows are called with, too. */
export interface WorkflowContext {
  workflow: string;
  stage: string;
  /** Nothing of it runs. */
  definition: string;
}

/** What the endpoints are called with. */
export interface Context extends WorkflowContext {
  id: string;
  change: string;
  second: string;
  review: string;
  documentId: string;
  group: string;
  delegation: string;
}

export interface Endpoint {
  name: string;
  method: Method;
  path: (context: Context) => string;
  body?: (context: Context) => object;
  /** Who gets through, with which status; the outsider gets 404, everybody else 403 unless said otherwise. */
  allowed: Name[];
  status?: number;
  otherwise?: Partial<Record<Name, number>>;
}

export const READERS: Name[] = ['admin', 'editor', 'contributor', 'reviewer', 'reviewer2', 'publisher'];
export const AUTHORS: Name[] = ['admin', 'editor'];
export const APPROVERS: Name[] = ['admin', 'reviewer', 'reviewer2', 'publisher'];

export const reading = (name: string, path: (context: Context) => string): Endpoint => ({
  name,
  method: 'get',
  path,
  allowed: READERS,
});
export const editing = (
  name: string,
  method: Method,
  path: (context: Context) => string,
  body?: (context: Context) => object,
  status?: number,
): Endpoint => ({ name, method, path, allowed: AUTHORS, ...(body && { body }), ...(status && { status }) });
/** Open to everybody who may open the section: what it shows of names is no content. */
export const open = (name: string, path: string): Endpoint => ({
  name,
  method: 'get',
  path: () => path,
  allowed: [...READERS, 'outsider'],
});
export const managing = (
  name: string,
  method: Method,
  path: (context: Context) => string,
  body?: (context: Context) => object,
  status?: number,
): Endpoint => ({
  name,
  method,
  path,
  allowed: ['admin'],
  otherwise: { outsider: 403 },
  ...(body && { body }),
  ...(status && { status }),
});
export const NOT_OWN = { contributor: 404, reviewer2: 404, publisher: 404 };
export const settings = (name: string, method: Method, path: string, body?: object): Endpoint => ({
  name,
  method,
  path: () => path,
  allowed: ['admin'],
  otherwise: { outsider: 403 },
  ...(body && { body: () => body }),
});

/** What an endpoint is called with: nothing else has to be prepared for it. */
export const usedBy = ({ path, body }: Endpoint): Set<keyof Context> => {
  const used = new Set<keyof Context>();
  const recording = new Proxy({} as Context, {
    get(_, name) {
      used.add(name as keyof Context);
      return 'anything';
    },
  });
  path(recording);
  body?.(recording);
  return used;
};

let numbers = 0;
/** A name that nothing has yet. */
export const newName = (): string => `Matrix ${(numbers += 1)}`;
