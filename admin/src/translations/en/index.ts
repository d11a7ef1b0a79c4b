import approvals from './approvals.json';
import conflicts from './conflicts.json';
import contentManager from './content-manager.json';
import diff from './diff.json';
import requestPage from './request-page.json';
import requestsList from './requests-list.json';
import server from './server';
import settings from './settings.json';
import approvers from './approvers.json';
import delegations from './delegations.json';
import planning from './planning.json';
import protection from './protection.json';
import splitting from './splitting.json';
import shared from './shared.json';
import workflowDefinitions from './workflow-definitions.json';

const texts: Record<string, string> = {
  ...workflowDefinitions,
  ...approvals,
  ...conflicts,
  ...contentManager,
  ...diff,
  ...requestPage,
  ...requestsList,
  ...server,
  ...settings,
  ...approvers,
  ...delegations,
  ...planning,
  ...protection,
  ...splitting,
  ...shared,
};

export default texts;
