import type { Core } from '@strapi/strapi';
import {
  approverGroup,
  approverList,
  approversController,
  approversRoutes,
  watchApprovers,
} from './approvers';
import { loadDisplayConfiguration, watchDisplayConfiguration } from './capture';
import { change, changesController, changesRoutes, revision } from './changes';
import {
  apiDocumentsController,
  apiRequestsController,
  apiWorkflowStagesController,
  contentApiRoutes,
} from './content-api';
import { delegation, delegationsController, delegationsRoutes } from './delegations';
import { allowWebhooks, event } from './events';
import { policies } from './http/policies';
import { peopleController, peopleRoutes } from './people';
import { grantAtFirstStart, registerActions, registerSyntheticEditRights } from './permissions';
import { protectDocuments, protectionController, protectionRoutes } from './protection';
import { lease, recomputation, watchDocuments, watchRights } from './recomputation';
import { registryService } from './registry';
import { renamesService } from './renames';
import { changeRequest, participant, requestsController, requestsRoutes } from './requests';
import { review, reviewsController, reviewsRoutes } from './reviews';
import { schedulersService, startSchedulers } from './schedulers';
import { TABLES } from './tables';
import { configuration, policy, settingsController, settingsRoutes } from './settings';
import {
  decisionsController,
  decisionsRoutes,
  definitionsController,
  definitionsRoutes,
  workflow,
  workflowDefinition,
  workflowResponse,
  workflowsController,
  workflowsRoutes,
  workflowStage,
  workflowStageDefinition,
} from './workflows';

let documents: ReturnType<typeof watchDocuments> | undefined;
let rights: ReturnType<typeof watchRights> | undefined;
let approvers: ReturnType<typeof watchApprovers> | undefined;
let protection: ReturnType<typeof protectDocuments> | undefined;
let schedulers: ReturnType<typeof startSchedulers> | undefined;

/** GraphQL would make queries for every table of its own accord, without any of our rights. */
function keepOutOfGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension');
  Object.values(TABLES).forEach((uid) => extension?.shadowCRUD(uid).disable());
}

export default {
  config: configuration,
  contentTypes: {
    'change-request': changeRequest,
    participant,
    change,
    revision,
    review,
    event,
    'content-type-policy': policy,
    'approver-group': approverGroup,
    'approver-list': approverList,
    delegation,
    recomputation,
    lease,
    'workflow-definition': workflowDefinition,
    'workflow-stage-definition': workflowStageDefinition,
    workflow,
    'workflow-stage': workflowStage,
    'workflow-response': workflowResponse,
  },
  controllers: {
    requests: requestsController,
    changes: changesController,
    reviews: reviewsController,
    delegations: delegationsController,
    approvers: approversController,
    people: peopleController,
    settings: settingsController,
    protection: protectionController,
    'workflow-definitions': definitionsController,
    decisions: decisionsController,
    workflows: workflowsController,
    'api-requests': apiRequestsController,
    'api-documents': apiDocumentsController,
    'api-workflow-stages': apiWorkflowStagesController,
  },
  routes: {
    admin: {
      type: 'admin',
      routes: [
        ...requestsRoutes,
        ...changesRoutes,
        ...reviewsRoutes,
        ...delegationsRoutes,
        ...approversRoutes,
        ...peopleRoutes,
        ...settingsRoutes,
        ...protectionRoutes,
        ...definitionsRoutes,
        ...decisionsRoutes,
        ...workflowsRoutes,
      ],
    },
    'content-api': { type: 'content-api', routes: contentApiRoutes },
  },
  policies,
  services: { registry: registryService, renames: renamesService, schedulers: schedulersService },
  async register({ strapi }: { strapi: Core.Strapi }) {
    await registerActions(strapi);
    registerSyntheticEditRights({ strapi });
    keepOutOfGraphql(strapi);
    // The gate is the outermost: whatever it refuses, nobody else has to hear of.
    protection = protectDocuments(strapi);
    documents = watchDocuments(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await protection?.start();
    allowWebhooks(strapi);
    await grantAtFirstStart(strapi);
    await loadDisplayConfiguration(strapi);
    watchDisplayConfiguration(strapi);
    await documents?.start();
    rights = watchRights(strapi);
    await rights.start();
    approvers = watchApprovers(strapi);
    schedulers = startSchedulers(strapi);
  },
  destroy() {
    schedulers?.stop();
    protection?.stop();
    documents?.stop();
    rights?.stop();
    approvers?.stop();
  },
};
