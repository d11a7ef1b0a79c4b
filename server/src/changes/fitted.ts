import type { Core } from '@strapi/strapi';
import { driftOf, fitSides } from '../../../core/drift';
import type { Current } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import { currentOf, readCurrent } from './current';
import { targetOf, type ChangeRow, type RevisionRow } from './rows';

const NOTHING: Current = { draft: null, published: null };

/**
 * A revision as the present schema can hold it, for editing it again: what has drifted gives way to what is
 * stored now, so that saving neither keeps it nor clears anything. Reads the document only where there is drift.
 */
export async function fittedRevision(
  strapi: Core.Strapi,
  change: ChangeRow,
  schema: DocumentSchema,
  revision: RevisionRow,
): Promise<RevisionRow> {
  const drift = driftOf(schema, revision.sides);
  const target = targetOf(change);
  const current = drift.length === 0 ? NOTHING : currentOf(await readCurrent(strapi, [target]), target);
  return { ...revision, sides: fitSides(schema, revision.sides, current, drift) };
}
