'use strict';

const { PLAIN_PAGE, followedUp, statementsOf } = require('./application');
const { createRequests } = require('./requests');

const TABLE = (name) => `plugin::change-requests.${name}`;

/** Of these, half are under review: more than the largest page. */
const REQUESTS = 250;
const SIZES = [10, 25, 100];
const APPROVER = 'reviewer@demo.test';

/** Requests that wait for the approver, each with a workflow of which somebody else has answered a stage. */
const fill = async (context) => {
  const { strapi, people } = context;
  const table = (name) => strapi.db.query(TABLE(name));
  await createRequests(context, REQUESTS);
  const others = await table('approver-group').create({ data: { name: 'Bench' } });
  await table('approver-group').update({
    where: { id: others.id },
    data: { users: [people[APPROVER].id, people['publisher@demo.test'].id] },
  });
  // What follows from a new group looks at every request, and would end what is made here.
  await followedUp(strapi);
  const requests = await table('change-request').findMany({
    select: ['id'],
    where: { status: { $in: ['ready_for_review', 'ready_for_merging'] } },
    orderBy: { id: 'desc' },
    limit: Math.floor(REQUESTS / 2),
  });
  for (const { id: requestId } of requests) {
    const change = await table('change').findOne({ select: ['id'], where: { requestId } });
    const workflow = await table('workflow').create({
      data: {
        definitionName: 'Bench',
        priority: 1,
        requestId,
        changeId: change.id,
        contentHash: 'x',
        state: 'pending',
        attempt: 1,
        user: people['editor@demo.test'].id,
        userName: 'Editor',
      },
    });
    const stage = (weight, more) => ({
      workflowId: workflow.id,
      name: `Stage ${weight}`,
      weight,
      minApprovers: 2,
      groupId: others.documentId,
      groupName: 'Bench',
      state: 'pending',
      ...more,
    });
    const { id: stageId } = await table('workflow-stage').create({ data: stage(1, { active: true }) });
    await table('workflow-stage').create({ data: stage(2, { active: false }) });
    await table('workflow-response').create({
      data: { stageId, user: people['publisher@demo.test'].id, userName: 'Publisher', state: 'approved' },
    });
  }
};

/** Not the ones that a timer causes meanwhile. */
const fewest = async (strapi, work) => {
  const counts = [];
  for (let time = 0; time < 4; time += 1) counts.push(await statementsOf(strapi, work));
  return Math.min(...counts);
};

/** SQL statements of the first page of My approvals for pages of each size, and of a page of the rows alone. */
const approvalsPage = async (context) => {
  const { strapi, login } = context;
  await fill(context);
  const approver = await login(APPROVER);
  const statements = [];
  for (const size of SIZES) {
    const page = () =>
      approver('GET', `/change-requests/workflow-stages?pending_my_approvals=true&pageSize=${size}`);
    const { data } = await page();
    if (data.length !== size) throw new Error(`My approvals has ${data.length} rows instead of ${size}.`);
    statements.push(await fewest(strapi, page));
  }
  return { statements, plain: await fewest(strapi, () => approver('GET', `${PLAIN_PAGE}?pageSize=25`)) };
};

module.exports = { SIZES, approvalsPage };
