import contentManager from './content-manager.json';
import diff from './diff.json';
import requestPage from './request-page.json';
import requestsList from './requests-list.json';
import server from './server';
import settings from './settings.json';
import shared from './shared.json';

const texts: Record<string, string> = {
  ...contentManager,
  ...diff,
  ...requestPage,
  ...requestsList,
  ...server,
  ...settings,
  ...shared,
};

export default texts;
