import type { Core } from '@strapi/strapi';
import type { ApproverGroup, ApproverGroupDetail } from '../../../contracts/approvers';
import type { Pagination } from '../../../contracts/envelope';
import type { Group } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { OPEN_STATUSES } from '../../../core/status';
import { invalidAt, notFound } from '../errors';
import { whereOf } from '../http/list-filters';
import { offsetOf, paginationOf } from '../http/paging';
import type { Viewer } from '../permissions';
import { requestsHaving } from '../requests/to-review';
import { visibleRequests } from '../requests/visibility';
import { TABLES } from '../tables';
import { visibleStages } from '../workflows/visible';
import { presentGroup, WITH_MEMBERS, type GroupRow } from './group-rows';
import { readGroupQuery } from './list-query';
import { membersOf } from './members';

/** A page of groups, by name unless asked otherwise; `_q` looks into names and descriptions. A constant number of queries. */
export async function findGroups(
  strapi: Core.Strapi,
  rawQuery: unknown,
): Promise<{ data: ApproverGroup[]; pagination: Pagination }> {
  const query = readGroupQuery(rawQuery);
  const found = { $containsi: query.search };
  const where = {
    $and: [
      ...query.filters.map((filter) => whereOf(filter, ({ name, condition }) => ({ [name]: condition }))),
      ...(query.search === '' ? [] : [{ $or: [{ name: found }, { description: found }] }]),
    ],
  };
  const table = strapi.db.query(TABLES.approverGroup);
  const total = await table.count({ where });
  const rows: GroupRow[] = await table.findMany({
    where,
    orderBy: query.orderBy,
    limit: query.pageSize,
    offset: offsetOf(query),
    populate: WITH_MEMBERS,
  });
  return { data: await presentGroups(strapi, rows), pagination: paginationOf(query, total) };
}

async function presentGroups(strapi: Core.Strapi, rows: GroupRow[]): Promise<ApproverGroup[]> {
  const members = await membersOf(
    strapi,
    rows.map(({ documentId }) => documentId),
  );
  return rows.map((row) => presentGroup(row, members.get(row.documentId) ?? []));
}

/** @throws NotFoundError (404) */
export async function requireGroup(strapi: Core.Strapi, documentId: string): Promise<GroupRow> {
  const row: GroupRow | null = await strapi.db
    .query(TABLES.approverGroup)
    .findOne({ where: { documentId }, populate: WITH_MEMBERS });
  if (!row) throw notFound(say('groups.unknown'));
  return row;
}

/** A group and where it is used. @throws NotFoundError (404) */
export async function readGroup(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<ApproverGroupDetail> {
  const [group] = await presentGroups(strapi, [await requireGroup(strapi, documentId)]);
  return { ...(group as ApproverGroup), usedIn: await usesOf(strapi, viewer, documentId) };
}

/** Counts of requests, and of stages in them, say nothing of those that the person may not see. */
async function usesOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
): Promise<ApproverGroupDetail['usedIn']> {
  const withGroup = { role: 'approver_group', approverGroup: documentId };
  const visible = await visibleRequests(strapi, viewer);
  const active = { $and: [{ groupId: documentId, active: true }, visibleStages(strapi, visible)] };
  return {
    lists: await strapi.db.query(TABLES.approverList).count({ where: { groups: { documentId } } }),
    openRequests: await strapi.db.query(TABLES.request).count({
      where: {
        $and: [
          { status: { $in: [...OPEN_STATUSES] } },
          requestsHaving(strapi, TABLES.participant, withGroup),
          visible,
        ],
      },
    }),
    stages: await strapi.db.query(TABLES.workflowStageDefinition).count({ where: { groupId: documentId } }),
    activeStages: await strapi.db.query(TABLES.workflowStage).count({ where: active }),
  };
}

/** Groups with the number of their row, by id, in the order given. @throws ValidationError (400) naming the unknown one. */
export async function requireGroups(
  strapi: Core.Strapi,
  documentIds: string[],
  path: string[],
): Promise<(Group & { row: number })[]> {
  if (documentIds.length === 0) return [];
  const rows: { id: number; documentId: string; name: string }[] = await strapi.db
    .query(TABLES.approverGroup)
    .findMany({ select: ['id', 'documentId', 'name'], where: { documentId: { $in: documentIds } } });
  const byId = new Map(rows.map(({ id: row, documentId: id, name }) => [id, { id, name, row }]));
  return [...new Set(documentIds)].map((id) => {
    const group = byId.get(id);
    if (group) return group;
    const index = String(documentIds.indexOf(id));
    throw invalidAt([...path, index], `There is no approver group "${id}".`);
  });
}
