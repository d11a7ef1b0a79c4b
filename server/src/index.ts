import type { Core } from '@strapi/strapi';
import { loadDisplayConfiguration, watchDisplayConfiguration } from './capture';
import { change, changesController, changesRoutes, revision } from './changes';
import { allowWebhooks, event } from './events';
import { peopleController, peopleRoutes } from './people';
import { grantAtFirstStart, registerActions, registerSyntheticEditRights } from './permissions';
import { registryService } from './registry';
import {
  changeRequest,
  participant,
  requestsController,
  requestsRoutes,
  watchDocuments,
  watchSettings,
} from './requests';
import { review, reviewsController, reviewsRoutes } from './reviews';
import { TABLES } from './tables';
import { configuration, policy, settingsController, settingsRoutes } from './settings';

let documents: ReturnType<typeof watchDocuments> | undefined;

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
  },
  controllers: {
    requests: requestsController,
    changes: changesController,
    reviews: reviewsController,
    people: peopleController,
    settings: settingsController,
  },
  routes: {
    admin: {
      type: 'admin',
      routes: [...requestsRoutes, ...changesRoutes, ...reviewsRoutes, ...peopleRoutes, ...settingsRoutes],
    },
  },
  services: { registry: registryService },
  async register({ strapi }: { strapi: Core.Strapi }) {
    await registerActions(strapi);
    registerSyntheticEditRights({ strapi });
    keepOutOfGraphql(strapi);
    documents = watchDocuments(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    allowWebhooks(strapi);
    await grantAtFirstStart(strapi);
    await loadDisplayConfiguration(strapi);
    watchDisplayConfiguration(strapi);
    watchSettings(strapi);
    await documents?.start();
  },
  destroy() {
    documents?.stop();
  },
};
