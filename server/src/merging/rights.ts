import type { Core } from '@strapi/strapi';
import type { MergeTarget, Permit } from '../../../contracts/requests';
import { say, type Sentence } from '../../../core/sentences';
import type { ChangeRow } from '../changes/rows';
import { documentSchema } from '../capture';
import { denied } from '../errors';
import { accountsWithRoles } from '../people/find';
import { DOCUMENT_ACTIONS, viewerFor, type Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import { permittedChanges } from '../requests/targets';
import { isApprover, mayApproveAll } from '../reviews/eligibility';
import { readSettings } from '../settings';

type DocumentAction = (typeof DOCUMENT_ACTIONS)[keyof typeof DOCUMENT_ACTIONS];

/** Strapi rights that a change needs when it is merged (domain section 9). */
function neededRights(strapi: Core.Strapi, change: ChangeRow, target: MergeTarget): DocumentAction[] {
  const { draftAndPublish } = documentSchema(strapi, change.contentType);
  const publish = draftAndPublish && target === 'published' ? [DOCUMENT_ACTIONS.publish] : [];
  switch (change.type) {
    case 'creation':
      return [DOCUMENT_ACTIONS.create, ...publish];
    case 'edition':
      return [DOCUMENT_ACTIONS.update, ...publish];
    case 'deletion':
      return [DOCUMENT_ACTIONS.delete];
    case 'publication':
    case 'unpublication':
      return [DOCUMENT_ACTIONS.publish];
    case 'no_change':
      return [];
  }
}

const RIGHT_WORDS: Record<DocumentAction, string> = {
  [DOCUMENT_ACTIONS.read]: 'read',
  [DOCUMENT_ACTIONS.create]: 'create',
  [DOCUMENT_ACTIONS.update]: 'update',
  [DOCUMENT_ACTIONS.delete]: 'delete',
  [DOCUMENT_ACTIONS.publish]: 'publish',
};

/** Rights that are missing for merging, by change. At most one query per right, content type and locale. */
export async function missingRights(
  strapi: Core.Strapi,
  holder: Viewer,
  { request, changes }: RequestBundle,
): Promise<{ change: ChangeRow; right: string }[]> {
  const missing: { change: ChangeRow; right: string }[] = [];
  for (const action of Object.values(DOCUMENT_ACTIONS)) {
    const needing = changes
      .filter((change) => strapi.contentTypes[change.contentType as never])
      .filter((change) => neededRights(strapi, change, request.mergeTarget).includes(action));
    const permitted = await permittedChanges(strapi, holder, action, needing);
    for (const change of needing) {
      if (!permitted.has(change)) missing.push({ change, right: RIGHT_WORDS[action] });
    }
  }
  return missing;
}

/** Whose write rights count: those of the configured merge user, else of the person merging. */
export async function rightsHolder(strapi: Core.Strapi, viewer: Viewer): Promise<Viewer | null> {
  const { mergeUser } = await readSettings(strapi);
  if (mergeUser === null) return viewer;
  const [account] = await accountsWithRoles(strapi, [mergeUser]);
  return account ? viewerFor(strapi, account) : null;
}

interface Lacking {
  right: string;
  label: string;
  more: number;
}

/** How it is said what somebody lacks. */
interface Words {
  notNamed: Sentence;
  right: (lacking: Lacking) => Sentence;
}

const TO_THEMSELVES: Words = {
  notNamed: say('merge.not-named'),
  right: (lacking) => say('merge.right', lacking),
};

/** To others than the one it is about. */
export const aboutAccount = (name: string): Words => ({
  notNamed: say('merge.not-named-account', { name }),
  right: (lacking) => say('merge.right-of-account', { ...lacking, name }),
});

/** May this person merge the request as far as rights go, and if not, why. */
export async function mergeRight(
  strapi: Core.Strapi,
  viewer: Viewer,
  bundle: RequestBundle,
  words: Words = TO_THEMSELVES,
): Promise<Permit> {
  if (viewer.token) return denied(say('merge.token'));
  const entitled =
    (await isApprover(strapi, viewer, bundle)) || (await mayApproveAll(strapi, viewer, bundle));
  if (!entitled) return denied(words.notNamed);
  const holder = await rightsHolder(strapi, viewer);
  if (!holder) return denied(say('merge.no-merge-user'));
  const missing = await missingRights(strapi, holder, bundle);
  if (missing.length === 0) return { allowed: true };
  const first = missing[0] as { change: ChangeRow; right: string };
  const what = { right: first.right, label: first.change.label, more: missing.length - 1 };
  if (holder === viewer) return denied(words.right(what));
  return denied(say('merge.right-of-merge-user', { ...what, name: holder.person.name }));
}
