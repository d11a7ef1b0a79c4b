import { createHash } from 'node:crypto';
import type { MergeTarget } from '../../../contracts/requests';
import type { ChangeRow } from '../changes/rows';

/**
 * SHA-256 of what a workflow decides about: what the change wants, of which document, and where it goes (approving a
 * draft is not approving its publication). Content type and locale are left out: they never change for a change, and
 * what a migration renames is decided about already.
 */
export const workflowHash = (
  { type, targetDocumentId, contentHash }: Pick<ChangeRow, 'type' | 'targetDocumentId' | 'contentHash'>,
  mergeTarget: MergeTarget,
): string =>
  createHash('sha256')
    .update(JSON.stringify([mergeTarget, type, targetDocumentId, contentHash]))
    .digest('hex');
