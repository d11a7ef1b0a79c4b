import { Badge } from '@strapi/design-system';
import type { DiffKind } from '../../../core/diff/types';
import { useText } from '../shared/text';

const MARKS = {
  added: { sign: '+', variant: 'success' },
  removed: { sign: '−', variant: 'danger' },
  changed: { sign: '±', variant: 'primary' },
  moved: { sign: '↕', variant: 'secondary' },
  unchanged: { sign: '=', variant: 'neutral' },
} as const satisfies Record<DiffKind, object>;

/** What happened to an attribute or an item: a sign, a word and a colour. */
export function KindBadge({ kind }: { kind: DiffKind }) {
  const text = useText();
  const { sign, variant } = MARKS[kind];

  return (
    <Badge variant={variant} size="S">
      <span aria-hidden>{sign}</span> {text(`diff.kind.${kind}`)}
    </Badge>
  );
}
