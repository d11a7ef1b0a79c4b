import type { Core } from '@strapi/strapi';
import { neededBy } from '../../../../core/constraints';
import type { Sentence } from '../../../../core/sentences';
import type { ChangeRow, RevisionRow } from '../../changes/rows';
import { currentRevisions } from '../../changes/store';
import { ACCOUNT_COLUMNS, type Account, type Actor } from '../../people/person';
import type { DefinitionRow, StageDefinitionRow } from '../definitions/rows';
import { filterModels } from '../filter-models';
import { comparingTexts } from '../texts';
import { askable, matching, whyMatching } from './ask';
import { enabledDefinitions, stagesOfDefinitions } from './definitions';
import { subjectsOf, type ChangeSubjects } from './subjects';

/** The workflow that a change needs. */
export interface MatchedDefinition {
  definition: DefinitionRow;
  /** Lowest weight first. */
  stages: StageDefinitionRow[];
  /** Why this one, for people: the constraint that matched, in words. */
  why: Sentence;
}

interface Match {
  definition: DefinitionRow;
  why: Sentence;
}

/**
 * Which workflow each change needs (domain section 17): of the enabled definitions of its content type that match
 * what is stored now or what is proposed, on either side, the one with the lowest priority.
 *
 * A constraint that cannot be read any more counts as matching: on doubt somebody has to approve. The number of
 * queries depends on the content types and on what their constraints lead to, not on the number of changes or of
 * definitions.
 *
 * @param changes as stored; their current revisions are read here
 * @param requester who asks for approval: `$user`
 * @returns by the id of the change; null where no definition matches
 */
export async function matchDefinitions(
  strapi: Core.Strapi,
  changes: readonly ChangeRow[],
  requester: Actor,
): Promise<Map<number, MatchedDefinition | null>> {
  const matches = await matchOnce(strapi, changes, requester);
  // What is enabled has stages: where one has none, it was deleted after it had been found.
  const isTorn = [...matches.values()].some((match) => match?.stages.length === 0);
  return isTorn ? matchOnce(strapi, changes, requester) : matches;
}

async function matchOnce(
  strapi: Core.Strapi,
  changes: readonly ChangeRow[],
  requester: Actor,
): Promise<Map<number, MatchedDefinition | null>> {
  const none = new Map(changes.map(({ id }) => [id, null]));
  const definitions = await enabledDefinitions(
    strapi,
    changes.map(({ contentType }) => contentType),
  );
  if (definitions.length === 0) return none;
  const concerned = changes.filter(({ contentType }) =>
    definitions.some((definition) => definition.contentType === contentType),
  );
  const revisions = await currentRevisions(strapi, [...concerned]);
  const account = await requesterAccount(strapi, requester);

  const matches = new Map<number, Match | null>();
  for (const uid of new Set(concerned.map(({ contentType }) => contentType))) {
    const ofType = { uid, changes: concerned.filter(({ contentType }) => contentType === uid) };
    const asked = definitions.filter(({ contentType }) => contentType === uid);
    for (const [id, match] of await matchType(strapi, ofType, asked, revisions, account))
      matches.set(id, match);
  }
  const found = [...matches.values()].flatMap((match) => match?.definition ?? []);
  const stages = await stagesOfDefinitions(strapi, found);
  const withStages = ({ definition, why }: Match): MatchedDefinition => ({
    definition,
    why,
    stages: stages.get(definition.id) ?? [],
  });
  return new Map([...none, ...[...matches].map(([id, match]) => [id, match && withStages(match)] as const)]);
}

async function matchType(
  strapi: Core.Strapi,
  { uid, changes }: { uid: string; changes: ChangeRow[] },
  definitions: readonly DefinitionRow[],
  revisions: ReadonlyMap<number, RevisionRow>,
  account: Account | null,
): Promise<[number, Match | null][]> {
  const modelOf = filterModels(strapi);
  const asker = { id: account?.id ?? null, email: account?.email ?? null };
  const origin = { createdBy: account, createdAt: new Date().toISOString() };
  const all = definitions.map((definition) => askable(definition, modelOf, asker));
  const needed = neededBy(all.flatMap((one) => ('condition' in one ? [one.condition] : [])));
  // Of a content type that was removed from the app nothing is left to be asked.
  const subjects = modelOf(uid)
    ? await subjectsOf(strapi, uid, changes, revisions, needed, origin)
    : new Map<number, ChangeSubjects>();
  return comparingTexts(strapi, (compare) =>
    changes.map((change) => {
      const asked = subjects.get(change.id) ?? [{ subject: {}, change: factsOf(change), isSibling: false }];
      const [first] = all.flatMap((one) => {
        const found = matching(one, asked, compare);
        return found ? [{ one, found }] : [];
      });
      if (!first) return [change.id, null];
      const why = whyMatching(first.one, first.found, modelOf(uid)?.displayName ?? change.label);
      return [change.id, { definition: first.one.definition, why }];
    }),
  );
}

const factsOf = ({ type, targetLocale }: ChangeRow) => ({ type, locale: targetLocale, changedFields: [] });

/** Who asks, as far as constraints can ask about accounts; an API token is nobody. */
async function requesterAccount(strapi: Core.Strapi, { id }: Actor): Promise<Account | null> {
  if (id === null) return null;
  return strapi.db.query('admin::user').findOne({ select: ACCOUNT_COLUMNS, where: { id } });
}
