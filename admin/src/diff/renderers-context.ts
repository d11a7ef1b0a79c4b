import { createContext } from 'react';
import type { AttributeDiff } from '../../../core/diff/types';

export type Renderer = React.ComponentType<{ attribute: AttributeDiff }>;
export type Renderers = Record<AttributeDiff['type'], Renderer>;

/**
 * How each attribute type is shown. Handed down instead of imported, since components hold attributes, whose
 * renderers show components. A type without a renderer is shown as it is stored.
 */
export const RenderersContext = createContext<Partial<Renderers>>({});
