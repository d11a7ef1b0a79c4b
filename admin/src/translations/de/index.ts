import approvals from './approvals.json';
import conflicts from './conflicts.json';
import contentManager from './content-manager.json';
import diff from './diff.json';
import requestPage from './request-page.json';
import requestsList from './requests-list.json';
import server from './server.json';
import settings from './settings.json';
import approvers from './approvers.json';
import delegations from './delegations.json';
import planning from './planning.json';
import protection from './protection.json';
import serverApprovers from './server-approvers.json';
import serverDefinitions from './server-definitions.json';
import serverDeciding from './server-deciding.json';
import serverDelegations from './server-delegations.json';
import serverMatching from './server-matching.json';
import serverProtection from './server-protection.json';
import serverScheduling from './server-scheduling.json';
import serverSplitting from './server-splitting.json';
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
  ...serverApprovers,
  ...serverDefinitions,
  ...serverDeciding,
  ...serverDelegations,
  ...serverMatching,
  ...serverProtection,
  ...serverScheduling,
  ...serverSplitting,
  ...splitting,
  ...shared,
};

export default texts;
