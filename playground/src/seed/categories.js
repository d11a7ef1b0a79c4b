'use strict';

const UID = 'api::category.category';

/** slug in the blog's data -> how the category is called and coloured here */
const CATEGORIES = {
  announcements: ['Announcements', '#3c873a', 'News about the project and the foundation behind it.'],
  community: ['Community', '#8cc84b', 'People, elections, membership and stories.'],
  events: ['Events', '#e8a33d', 'Conferences, summits and trip reports.'],
  feature: ['Features', '#0072ce', 'New abilities of the runtime, explained.'],
  migrations: ['Migrations', '#6f42c1', 'How to get from one major line to the next.'],
  module: ['Modules', '#00a3a1', 'Packages worth knowing.'],
  npm: ['npm', '#cb3837', 'The package manager and its registry.'],
  release: ['Releases', '#215732', 'Change logs of released versions.'],
  uncategorized: ['Uncategorized', '#666666', null],
  video: ['Videos', '#d6336c', 'Recorded talks.'],
  vulnerability: ['Vulnerabilities', '#b02a37', 'Security releases and assessments.'],
  weekly: ['Weekly updates', '#5f6f52', 'What happened this week.'],
  wg: ['Working groups', '#7a5195', 'Reports of the working groups.'],
};

/**
 * Creates the categories that are missing.
 * @returns {Promise<Record<string, string>>} document ids by slug
 */
module.exports = async (strapi) => {
  const documents = strapi.documents(UID);
  const ids = {};
  for (const [slug, [name, color, description]] of Object.entries(CATEGORIES)) {
    const existing = await documents.findFirst({ filters: { slug } });
    const category = existing ?? (await documents.create({ data: { name, slug, color, description } }));
    ids[slug] = category.documentId;
  }
  return ids;
};
