import type { Core } from '@strapi/strapi';
import type { Conflict } from '../../../core/merge/types';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import { mayReadPath, restrictSnapshot, type FieldRight, type Viewer } from '../permissions';
import { hideForeignLabels } from './foreign-labels';
import { seenLabel } from './seen-label';

const SIDES = ['base', 'request', 'published'] as const;

/** `sections.2.body`, value → `{sections: [{body: value}]}`: rights and labels are asked of whole snapshots. */
const placed = (path: string, value: unknown): Snapshot =>
  path
    .split('.')
    .reduceRight<unknown>(
      (inner, step) => (/^\d+$/.test(step) ? [inner] : { [step]: inner }),
      value,
    ) as Snapshot;

const taken = (path: string, snapshot: Snapshot | null): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, step) =>
        Array.isArray(inner)
          ? inner[0]
          : ((inner as Record<string, unknown> | null | undefined)?.[step] ?? null),
      snapshot,
    );

/** Parts whose value has nothing inside that could need a right or a label of its own. */
const isPlain = ({ path, type }: Conflict): boolean =>
  path !== '' && type !== 'component' && type !== 'relation' && type !== 'item' && type !== 'dynamiczone';

/**
 * The conflicts as a person may see them: those in fields that they may not read are left out, and so are such
 * fields inside of structured values, and the labels of related documents that they may not read.
 */
export async function seenConflicts(
  strapi: Core.Strapi,
  viewer: Viewer,
  schema: DocumentSchema,
  right: FieldRight,
  conflicts: Conflict[],
): Promise<Conflict[]> {
  const readable = conflicts
    .filter(({ path }) => path === '' || mayReadPath(schema, path, right))
    .map((conflict) => ({ ...conflict, label: seenLabel(schema, right, conflict) }));
  const structured = readable.filter((conflict) => !isPlain(conflict));
  const snapshots = structured.flatMap((conflict) =>
    SIDES.map((side) => {
      const value = conflict[side];
      const whole = conflict.path === '' ? (value as Snapshot | null) : placed(conflict.path, value);
      return restrictSnapshot(schema, whole, right);
    }),
  );
  const shown = await hideForeignLabels(strapi, viewer, snapshots);
  return readable.map((conflict) => {
    const index = structured.indexOf(conflict);
    if (index === -1) return conflict;
    const values = SIDES.map((side, at) => {
      const snapshot = shown[index * SIDES.length + at] ?? null;
      return [side, conflict.path === '' ? snapshot : taken(conflict.path, snapshot)] as const;
    });
    return { ...conflict, ...Object.fromEntries(values) };
  });
}
