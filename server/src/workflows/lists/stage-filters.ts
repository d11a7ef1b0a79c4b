import type { Core } from '@strapi/strapi';
import { groupsOfAccount } from '../../approvers/members';
import type { Viewer } from '../../permissions';
import { requestsHaving } from '../../requests/to-review';
import { readSettings } from '../../settings';
import { TABLES } from '../../tables';
import { stagesOfWorkflows, workflowsOfRequests } from '../visible';
import { workflowsAskedForBy } from './filters';

type Filter = Record<string, unknown>;

const NONE: Filter = { id: { $in: [] } };
const UNDER_REVIEW: Filter = { status: { $in: ['ready_for_review', 'ready_for_merging'] } };

/**
 * The database filter for stages that wait for the person: it says of a list what `refusalToDecide` says of one
 * stage, and leaves out what they approved already; a test compares them. A constant number of queries.
 */
export async function waitingFor(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  const { id } = viewer.person;
  const groups = viewer.token ? [] : [...(await groupsOfAccount(strapi, id))];
  if (groups.length === 0) return NONE;
  const { preventAuthorsToReview } = await readSettings(strapi);
  const requests: Filter[] = [UNDER_REVIEW];
  if (preventAuthorsToReview) {
    const own = requestsHaving(strapi, TABLES.participant, { role: 'author', user: { id } });
    requests.push({ $not: own });
  }
  const undecided = {
    $and: [{ state: 'pending' }, workflowsOfRequests(strapi, { $and: requests })],
  };
  return {
    $and: [
      { active: true, state: 'pending', groupId: { $in: groups } },
      stagesOfWorkflows(strapi, undecided),
      { $not: answeredBy(strapi, viewer, { state: 'approved' }) },
    ],
  };
}

/** Stages that the person answered, in whatever way or in this one. */
export function answeredBy(strapi: Core.Strapi, { person }: Viewer, how: Filter = {}): Filter {
  if (person.id === null) return NONE;
  const ids = strapi.db
    .queryBuilder(TABLES.workflowResponse)
    .select('stageId')
    .where({ user: { id: person.id }, ...how })
    .getKnexQuery();
  return { id: { $in: ids } };
}

/**
 * Stages that concern the person: of their groups, answered by them, or of what they ask approval for. API tokens,
 * which nobody waits for, get all of them.
 */
export async function concerning(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  if (viewer.person.id === null) return {};
  const groups = [...(await groupsOfAccount(strapi, viewer.person.id))];
  return {
    $or: [
      { groupId: { $in: groups } },
      answeredBy(strapi, viewer),
      stagesOfWorkflows(strapi, workflowsAskedForBy(strapi, viewer.person)),
    ],
  };
}
