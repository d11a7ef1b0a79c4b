import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { attachmentOf, canceled } from '../../../core/workflow';
import type { ChangeRow } from '../changes/rows';
import { storedPerson } from '../people/person';
import type { RequestBundle } from '../requests/bundle';
import { TABLES } from '../tables';
import { applyStanding } from './apply-standing';
import { workflowHash } from './content-hash';
import type { StageDefinitionRow } from './definitions/rows';
import { matchDefinitions, type MatchedDefinition } from './matching';
import type { StageRow, WorkflowRow } from './rows';
import { authorsIn, factsOf, standingsOf } from './standing';
import { newestByChange, workflowRows, workflowsOf } from './store';
import { tellInitiated, tellStagePending } from './tell';

/** A change whose newest workflow, if any, is not what it needs. */
export interface Attachment {
  change: ChangeRow;
  contentHash: string;
  requester: Person;
  previous: WorkflowRow | null;
  /** The definition that applies now; null: none. */
  match: MatchedDefinition | null;
}

/**
 * What has to be attached or canceled in requests under review (domain section 17). A workflow that is about exactly
 * this content goes on undisturbed; for everything else the definitions are matched. A constant number of queries for
 * each requester.
 */
export async function attachmentsFor(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<Attachment[]> {
  const rows = await workflowsOf(
    strapi,
    bundles.map(({ request }) => request.id),
  );
  const newest = newestByChange(rows);
  const open = bundles.flatMap(({ request, changes }) =>
    changes.flatMap((change) => {
      const contentHash = workflowHash(change, request.mergeTarget);
      const previous = newest.get(change.id) ?? null;
      const requester = storedPerson(request.creator, request.creatorName);
      return attachmentOf(previous, contentHash) === 'keep'
        ? []
        : [{ change, contentHash, requester, previous }];
    }),
  );
  const found: Attachment[] = [];
  for (const id of new Set(open.map(({ requester }) => requester.id))) {
    const own = open.filter(({ requester }) => requester.id === id);
    const [first] = own;
    if (!first) continue;
    const changes = own.map(({ change }) => change);
    const matches = await matchDefinitions(strapi, changes, first.requester);
    found.push(...own.map((one) => ({ ...one, match: matches.get(one.change.id) ?? null })));
  }
  // Without a match there is something to do only where something else still stands.
  return found.filter(({ match, previous }) => match !== null || isStanding(previous));
}

const isStanding = (workflow: WorkflowRow | null): boolean =>
  workflow !== null && workflow.state !== 'canceled';

/** Ends what is over and starts what matches. Under the lock of the request. */
export async function applyAttachments(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  attachments: Attachment[],
): Promise<void> {
  for (const attachment of attachments) {
    if (attachment.previous && isStanding(attachment.previous)) {
      await endPrevious(strapi, bundle, attachment.change, attachment.previous);
    }
    if (attachment.match) await start(strapi, bundle, attachment, attachment.match);
  }
}

async function endPrevious(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  change: ChangeRow,
  row: WorkflowRow,
): Promise<void> {
  const [previous] = await standingsOf(strapi, [row], authorsIn([bundle]));
  const standing = previous && canceled(row.state, factsOf(previous), 'new_content');
  if (!standing) return;
  const subject = { request: bundle.request, change, workflow: row };
  await applyStanding(strapi, subject, previous, standing, {
    canceled: { reason: 'new_content', actor: null },
  });
}

/** Copies the definition with its stages, so that later edits of it disturb nothing. */
async function start(
  strapi: Core.Strapi,
  { request }: RequestBundle,
  { change, contentHash, requester, previous }: Attachment,
  { definition, stages, why }: MatchedDefinition,
): Promise<void> {
  const table = strapi.db.query(TABLES.workflow);
  const { id }: { id: number } = await table.create({
    data: {
      definitionId: definition.id,
      definitionName: definition.name,
      priority: definition.priority,
      requestId: request.id,
      changeId: change.id,
      contentHash,
      state: 'pending',
      attempt: (previous?.attempt ?? 0) + 1,
      user: requester.id,
      userName: requester.name,
      why,
      constraints: definition.constraints,
    },
  });
  const workflow = (await workflowRows(strapi).findOne({ where: { id } })) as WorkflowRow;
  const first = await copyStages(strapi, stages, id);
  const subject = { request, change, workflow };
  await tellInitiated(strapi, subject);
  if (first) tellStagePending(strapi, subject, first);
}

/** The first of them takes decisions. */
async function copyStages(
  strapi: Core.Strapi,
  definitions: StageDefinitionRow[],
  workflowId: number,
): Promise<StageRow | null> {
  const names = await groupNames(
    strapi,
    definitions.map(({ groupId }) => groupId),
  );
  let first: StageRow | null = null;
  for (const { name, weight, minApprovers, groupId, denialMessage } of definitions) {
    const copy = { workflowId, name, weight, minApprovers, groupId, denialMessage };
    const stage: StageRow = await strapi.db.query(TABLES.workflowStage).create({
      data: { ...copy, groupName: names.get(groupId) ?? '', state: 'pending', active: first === null },
    });
    first ??= stage;
  }
  return first;
}

async function groupNames(strapi: Core.Strapi, ids: string[]): Promise<Map<string, string>> {
  const groups: { documentId: string; name: string }[] = await strapi.db
    .query(TABLES.approverGroup)
    .findMany({ select: ['id', 'documentId', 'name'], where: { documentId: { $in: ids } } });
  return new Map(groups.map(({ documentId, name }) => [documentId, name]));
}
