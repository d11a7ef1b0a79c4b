import { createContext, useContext } from 'react';
import type { ModelOf } from '../../../../core/constraints';
import type { Node } from '../constraints/tree';

/** What every part of the builder needs. */
export interface Builder {
  contentType: string;
  modelOf: ModelOf;
  /** What is wrong with a node, in words. */
  problemsOf: (id: string) => string[];
  /** Puts another node in the place of one, or takes it away. */
  change: (id: string, node: Node | null) => void;
  add: (groupId: string, node: Node) => void;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('This is a part of the constraint builder.');
  return builder;
}
