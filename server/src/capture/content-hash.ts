import { createHash } from 'node:crypto';
import { canonicalJson, snapshotContent } from '../../../core/snapshot';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';

/** SHA-256 of what counts of a snapshot: equal for equal content, whatever its hints (domain section 4). */
export const contentHash = (schema: DocumentSchema, snapshot: Snapshot): string =>
  createHash('sha256')
    .update(canonicalJson(snapshotContent(schema, snapshot)))
    .digest('hex');
