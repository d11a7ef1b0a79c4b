import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ChangeInput } from '../../../../contracts/changes';
import type { InterceptedRequest } from '../../../../contracts/protection';
import { TITLE_LENGTH, type MergeTarget } from '../../../../contracts/requests';
import { documentSchema, lockDocuments, snapshotLabel } from '../../capture';
import { resolveInputs, type ResolvedInput } from '../../changes/target';
import type { Viewer } from '../../permissions';
import { addChange } from '../../requests/change-content';
import { createRequest } from '../../requests/create';
import type { RequestRow } from '../../requests/rows';
import { updateRequest } from '../../requests/update';
import { TABLES } from '../../tables';
import { claimRows, inTransaction } from '../../transaction';
import { findOwnDraft, isAboutTarget, ownDrafts, type OwnDraft } from './own-draft';

/** What somebody saved, as changes. */
export interface Save {
  changes: ChangeInput[];
  /** What it asks for where nothing in `changes` differs from what is stored: a publication of the draft as it is. */
  otherwise?: ChangeInput[];
  /** Whether it is to be published; not said for deletions and the like. */
  mergeTarget?: MergeTarget;
  /** What the data was made from: a form shows what is stored; a program says how an entry shall be from now on. */
  startedFrom: 'stored' | 'newest';
}

/**
 * Saves into the person's own draft request for the document, or into a new one (domain section 16). Saves of the
 * same document wait for each other, so that two at once find one draft. What a person says later counts where they
 * said something else in the same place before.
 * @returns null when nothing differs from what is stored and no draft proposes anything for it
 * @throws as `createRequest` and `addChange`
 */
export async function saveToOwnDraft(
  strapi: Core.Strapi,
  viewer: Viewer,
  save: Save,
): Promise<InterceptedRequest | null> {
  const request =
    (await saveOnce(strapi, viewer, save, save.changes)) ?? (await saveOtherwise(strapi, viewer, save));
  if (request === null) return null;
  return { id: request.documentId, number: request.id, title: request.title, status: request.status };
}

const saveOtherwise = async (strapi: Core.Strapi, viewer: Viewer, save: Save) =>
  save.otherwise ? saveOnce(strapi, viewer, save, save.otherwise) : null;

async function saveOnce(
  strapi: Core.Strapi,
  viewer: Viewer,
  save: Save,
  changes: ChangeInput[],
): Promise<RequestRow | null> {
  const targets = await resolveInputs(
    strapi,
    changes.map((input, index) => ({ input, path: ['changes', String(index)] })),
  );
  for (;;) {
    // Looked for beforehand: in the transaction nothing is read until nobody can change it any more.
    const claimed = (await ownDrafts(strapi, viewer, targets)).map(({ request }) => request.id);
    const saved = await inTransaction(strapi, async () => {
      // Documents before requests, as merges do.
      await lockDocuments(strapi, targets);
      if (claimed.length > 0) await claimRows(strapi, TABLES.request, { id: { $in: claimed } });
      const draft = await findOwnDraft(strapi, viewer, targets);
      if (draft !== null && !claimed.includes(draft.request.id)) return MADE_MEANWHILE;
      return draft === null
        ? createDraft(strapi, viewer, save, targets)
        : addToDraft(strapi, viewer, save, targets, draft);
    });
    if (saved !== MADE_MEANWHILE) return saved;
  }
}

/** A draft that nobody has claimed may be handed in at any moment. */
const MADE_MEANWHILE = Symbol('made meanwhile');

async function createDraft(
  strapi: Core.Strapi,
  viewer: Viewer,
  { mergeTarget }: Save,
  targets: ResolvedInput[],
): Promise<RequestRow | null> {
  const title = await titleOf(strapi, targets);
  let changes = targets.map(({ input }) => input);
  while (changes.length > 0) {
    try {
      return await createRequest(strapi, viewer, { title, draft: true, mergeTarget, changes });
    } catch (error) {
      const index = indexWithoutDifference(error);
      changes = changes.filter((_, position) => position !== index);
    }
  }
  return null;
}

async function addToDraft(
  strapi: Core.Strapi,
  viewer: Viewer,
  { mergeTarget, startedFrom }: Save,
  targets: ResolvedInput[],
  { request, changes }: OwnDraft,
): Promise<RequestRow | null> {
  let isProposed = false;
  for (const target of targets) {
    const existing = changes.find((change) => isAboutTarget(change, target));
    const fromRevision = startedFrom === 'newest' ? existing?.revisionNumber : undefined;
    const input = { ...target.input, ...(fromRevision !== undefined && { fromRevision }) };
    try {
      await addChange(strapi, viewer, request.documentId, input, 'newer_wins');
      isProposed = true;
    } catch (error) {
      indexWithoutDifference(error);
      isProposed ||= existing !== undefined;
    }
  }
  if (!isProposed) return null;
  const goesLive = mergeTarget === 'published' && request.mergeTarget === 'draft';
  return goesLive ? updateRequest(strapi, viewer, request.documentId, { mergeTarget }) : request;
}

/** Which change does not differ from what is stored or proposed. @throws the error when it says anything else. */
function indexWithoutDifference(error: unknown): number {
  if (!(error instanceof errors.ValidationError)) throw error;
  const { text, errors: problems } = error.details as {
    text?: { id: string }[];
    errors?: { path: string[] }[];
  };
  if (!text?.[0]?.id.startsWith('no-difference.')) throw error;
  return Number(problems?.[0]?.path[1]);
}

/** A draft is called what its first document is called; its author can say it better. One query. */
async function titleOf(strapi: Core.Strapi, targets: ResolvedInput[]): Promise<string> {
  const { schema, input, documentId, contentType, locale } = targets[0] as ResolvedInput;
  const { mainField } = documentSchema(strapi, contentType);
  const stored =
    mainField === null || documentId === null
      ? null
      : await strapi.db.query(contentType).findOne({
          select: [mainField],
          where: { documentId, ...(locale !== null && { locale }) },
          orderBy: { id: 'asc' },
        });
  const label = snapshotLabel(schema, { ...stored, ...input.data });
  const title = targets.length === 1 ? label : `${label} (+${targets.length - 1})`;
  return title.trim().slice(0, TITLE_LENGTH);
}
