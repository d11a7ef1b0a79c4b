import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { text as storableText } from '../../../../contracts/scalars';
import type { WorkflowName } from '../../../../contracts/workflows';
import { parse } from '../../http/endpoint';
import type { Viewer } from '../../permissions';
import { visibleRequests } from '../../requests/visibility';
import { TABLES } from '../../tables';
import { workflowsOfRequests } from '../visible';

/** As many as somebody looks through; of more, a longer part of the name is typed. */
const NAMED = 20;

const querySchema = z.strictObject({
  _q: storableText().max(255).default(''),
  id: z.union([storableText().max(100), z.array(storableText().max(100)).max(NAMED)]).optional(),
});

/**
 * Definitions by which workflows run or ran that the person may see, by a part of their name or by their ids: the lists
 * are filtered by them, and only architects may read the definitions themselves. A constant number of queries.
 * @throws ValidationError (400) naming what is not understood.
 */
export async function findNames(
  strapi: Core.Strapi,
  viewer: Viewer,
  rawQuery: unknown,
): Promise<WorkflowName[]> {
  const { _q, id } = parse(querySchema, rawQuery);
  const search = _q.trim();
  const used = strapi.db
    .queryBuilder(TABLES.workflow)
    .select('definitionId')
    .where(workflowsOfRequests(strapi, await visibleRequests(strapi, viewer)))
    .getKnexQuery();
  const rows: { documentId: string; name: string }[] = await strapi.db
    .query(TABLES.workflowDefinition)
    .findMany({
      select: ['id', 'documentId', 'name'],
      where: {
        $and: [
          { id: { $in: used } },
          ...(search === '' ? [] : [{ name: { $containsi: search } }]),
          ...(id === undefined ? [] : [{ documentId: { $in: [id].flat() } }]),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      limit: NAMED,
    });
  return rows.map(({ documentId, name }) => ({ id: documentId, name }));
}
