import { createHash } from 'node:crypto';
import type { ChangeType, Side, Sides } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import { canonicalJson, snapshotContent } from '../../../core/snapshot';

/** Hash of everything that a review of this revision approves: its type and both sides, bases included. */
export function sidesHash(schema: DocumentSchema, type: ChangeType, sides: Sides): string {
  const content = (side: Side) => ({
    base: snapshotContent(schema, side.base),
    proposed: snapshotContent(schema, side.proposed),
  });
  const live = sides.live === null || sides.live === 'as_draft' ? sides.live : content(sides.live);
  return createHash('sha256')
    .update(canonicalJson({ type, draft: content(sides.draft), live }))
    .digest('hex');
}
