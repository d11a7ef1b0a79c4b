/** What people do, each over HTTP with their own session, and what they know that it did. */
import { ARTICLE, call, direct, edition, type Data, type Loose, type Reply } from '../steps';
import { without, type Book, type Effect } from './book';
import { edited, ownAnswer, pick, tokensOf, type Dice, type Field, type Pen, type Values } from './content';
import { newestSides, proposalsOf, type ChangeSides, type Stored } from './stored';

const WRITERS = ['editor@demo.test', 'publisher@demo.test', 'admin@demo.test'];
const AUTHORS = ['editor@demo.test', 'contributor@demo.test', 'publisher@demo.test'];
const REVIEWERS = ['reviewer@demo.test', 'reviewer2@demo.test'];
const MERGERS = ['publisher@demo.test', 'admin@demo.test'];

interface Approval {
  /** What may go live: an unfinished draft of somebody else's that the draft side has may not. */
  live: Values[];
  all: Values[];
  gaveUp: string[];
}

/** One sequence: its documents and requests, and what people still have open in their browsers. */
export interface Scene {
  pen: Pen;
  book: Book;
  documents: string[];
  /** What they all work on: few fields, so that they come across each other. */
  fields: Field[];
  requests: { id: string; by: string }[];
  /** Proposals that somebody looked at, by change: some of them are old by now. */
  views: Map<string, { revision: number; proposed: Values }[]>;
  /** What was looked at when approving, by digest. */
  approvals: Map<string, Approval>;
}

export interface Turn extends Scene {
  dice: Dice;
  before: Stored;
  changes: ChangeSides[];
  /** Nobody else acts at the same moment. */
  alone: boolean;
}

/** Null: there is nothing to do it with. */
export type Act = (turn: Turn) => Promise<Effect | null>;

const fieldsOf = (data: Values): Field[] => Object.keys(data) as Field[];
const who = (email: string): string => email.split('@')[0] as string;
const named = (by: string, what: string, { status, error }: Reply): Pick<Effect, 'name' | 'status'> => ({
  name: `${who(by)} ${what}: ${status}${error ? ` ${error.message}` : ''}`,
  status,
});

const seenInDraft = async (by: string, documentId: string): Promise<Values | null> => {
  const { status, data } = await direct(by, 'open', documentId);
  return status < 300 && data?.documentId ? pick(data) : null;
};

/** What only the live side of a proposal has in these fields: its author wins over it without seeing it. */
const onlyLive = ({ sides: { draft, live } }: ChangeSides, fields: Field[]): string[] => {
  if (live === null || live === 'as_draft') return [];
  const both = [live.base, live.proposed, draft.base].map((side: Loose) => pick(side, fields));
  return without(tokensOf(both), tokensOf(pick(draft.proposed, fields)));
};

const directly =
  (verb: 'publish' | 'discard' | 'delete', effect: Partial<Effect>): Act =>
  async ({ dice, documents }) => {
    const [by, documentId] = [dice.one(WRITERS), dice.one(documents)];
    const reply = await direct(by, verb, documentId);
    return { ...named(by, `${verb} ${documentId}`, reply), direct: true, ...effect };
  };

const saveDraft: Act = async ({ dice, pen, documents, fields: all }) => {
  const [by, documentId] = [dice.one(WRITERS), dice.one(documents)];
  const seen = await seenInDraft(by, documentId);
  if (seen === null) return null;
  const data = edited(dice, pen, all, seen);
  const reply = await direct(by, 'save', documentId, data as Data);
  const gaveUp = without(tokensOf(pick(seen, fieldsOf(data))), tokensOf(data));
  const name = `save ${JSON.stringify(data)}, gave up ${gaveUp}`;
  return { ...named(by, name, reply), direct: true, wrote: data, gaveUp, overwrote: data };
};

/** Saved and published with one click. */
const publishEdit: Act = async (turn) => {
  const { dice, documents } = turn;
  const documentId = dice.one(documents);
  const saved = await saveDraft({ ...turn, documents: [documentId] });
  if (saved === null || saved.status >= 300) return saved;
  const reply = await direct('publisher@demo.test', 'publish', documentId);
  const published = reply.status < 300 ? { published: 'draft' as const } : {};
  return { ...saved, ...published, second: reply.status, name: `${saved.name}, published ${reply.status}` };
};

/** A new request, or the same from the ordinary edit view into a request that is there. */
const propose =
  (into: 'new' | 'same'): Act =>
  async ({ dice, pen, before, changes, documents, requests, fields: all }) => {
    const change = into === 'same' && changes.length > 0 ? dice.one(changes) : null;
    if (into === 'same' ? change === null : changes.length >= 3) return null;
    const request = requests.find(({ id }) => id === change?.request);
    const [by, documentId] = [request?.by ?? dice.one(AUTHORS), dice.one(documents)];
    const seen = await seenInDraft(by, documentId);
    if (seen === null) return null;
    const data = edited(dice, pen, all, seen);
    const asked = edition(documentId, data as Data);
    const reply = request
      ? await call(by, 'post', `/requests/${request.id}/changes`, asked)
      : await call(by, 'post', '/requests', { title: 'One of many', changes: [asked] });
    if (!request && reply.status < 300) requests.push({ id: reply.data.id, by });
    const fields = fieldsOf(data);
    const unseen = [
      ...tokensOf(pick(before.lives.get(documentId), fields)),
      ...(change ? onlyLive(change, fields) : []),
    ];
    const gaveUp = without([...tokensOf(pick(seen, fields)), ...unseen], tokensOf(data));
    const name = `propose ${JSON.stringify(data)} in ${into} request ${request?.id ?? reply.data?.id}, gave up ${gaveUp}`;
    return { ...named(by, name, reply), wrote: data, gaveUp, overwrote: data };
  };

const proposeWhole =
  (type: 'deletion' | 'publication'): Act =>
  async ({ dice, documents, requests, changes }) => {
    if (changes.length >= 3) return null;
    const [by, documentId] = [dice.one(['editor@demo.test', 'publisher@demo.test']), dice.one(documents)];
    const asked = { type, contentType: ARTICLE, documentId, locale: 'en' };
    const reply = await call(by, 'post', '/requests', { title: 'One of many', changes: [asked] });
    if (reply.status < 300) requests.push({ id: reply.data.id, by });
    return named(by, `ask for ${type} in ${reply.data?.id}`, reply);
  };

const authorOf = ({ requests, dice }: Turn, { request }: { request: string }): string =>
  dice.chance(20) ? 'admin@demo.test' : (requests.find(({ id }) => id === request)?.by as string);

/** Edits a proposal inside the request, often from a revision that is not the newest any more. */
const saveAgain: Act = async (turn) => {
  const { dice, pen, views, changes, fields: all } = turn;
  const editable = changes.filter(({ type }) => type === 'edition' || type === 'creation');
  if (editable.length === 0) return null;
  const change = dice.one(editable);
  const by = authorOf(turn, change);
  const opened = await call(by, 'get', `/changes/${change.change}`);
  if (opened.status >= 300) return named(by, 'open a change', opened);
  const known = views.get(change.change) ?? [];
  known.push({ revision: opened.data.revision, proposed: pick(opened.data.proposed) });
  views.set(change.change, known);
  const { revision, proposed } = dice.one(known);
  const data = edited(dice, pen, all, proposed);
  const reply = await call(by, 'put', `/changes/${change.change}`, { data, fromRevision: revision });
  const fields = fieldsOf(data);
  const seen = [...tokensOf(pick(proposed, fields)), ...onlyLive(change, fields)];
  const gaveUp = without(seen, tokensOf(data));
  const name = `save ${JSON.stringify(data)} from revision ${revision} of ${change.change}, gave up ${gaveUp}`;
  return { ...named(by, name, reply), wrote: data, gaveUp };
};

const refresh: Act = async (turn) => {
  const { dice, changes } = turn;
  if (changes.length === 0) return null;
  const change = dice.one(changes);
  const by = authorOf(turn, change);
  const path = dice.chance(50) ? `/changes/${change.change}` : `/requests/${change.request}`;
  return named(by, `refresh ${path}`, await call(by, 'post', `${path}/refresh`, {}));
};

const resolve: Act = async (turn) => {
  const { dice, pen, changes, before } = turn;
  for (const change of dice.some(changes, 3)) {
    const by = authorOf(turn, change);
    const asked = await call(by, 'get', `/changes/${change.change}/conflicts`);
    if (asked.status >= 300) return named(by, `look at conflicts of ${change.change}`, asked);
    if (asked.data.length === 0) continue;
    const counted = new Map<string, number>();
    const answers = (asked.data as Loose[]).map((conflict) => {
      const at = counted.get(conflict.path) ?? 0;
      counted.set(conflict.path, at + 1);
      const choice = dice.one(conflict.choices as string[]);
      const value = choice === 'custom' ? ownAnswer(pen, conflict) : undefined;
      const isText = conflict.type === 'text' || conflict.type === 'richtext';
      const { path, request, published } = conflict;
      const taken = { request, published, custom: value }[choice as 'request'];
      const isWhole = path === '';
      const own = before.proposals.filter((one) => one.change === change.change).map(({ values }) => values);
      const sides = [request, published, ...(isWhole && choice === 'published' ? own : [])];
      return {
        resolution: { path, choice, ...(value !== undefined && { value }), ...(isText && { conflict: at }) },
        wrote: value,
        gaveUp: without(tokensOf(sides), tokensOf(taken)),
        kind: conflict.kind,
      };
    });
    const resolutions = answers.map(({ resolution }) => resolution);
    // Without a state the answers hold for whatever is in conflict by then: nobody may say so without looking.
    const isSure = dice.chance(70) || !turn.alone;
    const body = { resolutions, ...(isSure && { state: asked.meta.state }) };
    const reply = await call(by, 'post', `/changes/${change.change}/resolve`, body);
    const gaveUp = answers.flatMap((answer) => answer.gaveUp);
    const name = `resolve ${change.change} ${JSON.stringify(asked.data)} by ${JSON.stringify(resolutions)}, gave up ${gaveUp}`;
    const wrote = { metadata: answers.map((answer) => answer.wrote ?? null) };
    return { ...named(by, name, reply), wrote, gaveUp };
  }
  return null;
};

const approve: Act = async ({ dice, changes, approvals }) => {
  if (changes.length === 0) return null;
  const { request } = dice.one(changes);
  const by = dice.one(REVIEWERS);
  const opened = await call(by, 'get', `/requests/${request}`);
  const sides = (await newestSides([request])).filter((one) => one.request === request);
  const again = await call(by, 'get', `/requests/${request}`);
  const digest = opened.data?.digest;
  if (opened.status >= 300 || digest !== again.data?.digest || again.data.status === 'merged') {
    return named(by, `open ${request}`, again);
  }
  const reply = await call(by, 'post', `/requests/${request}/reviews`, { verdict: 'approved', digest });
  const gaveUp = sides
    .filter(({ type }) => type === 'deletion' || type === 'publication')
    .flatMap(({ sides: { draft, live } }) => {
      const bases = [draft.base, live === 'as_draft' ? null : live?.base].map((side) => pick(side));
      return without(tokensOf(bases), tokensOf(pick(draft.proposed)));
    });
  const all = proposalsOf(sides).map(({ values }) => values);
  const live = sides.map(({ sides: { draft, live: own } }) =>
    pick((own === 'as_draft' ? draft : own).proposed),
  );
  approvals.set(digest, { live, all, gaveUp });
  return named(by, `approve ${request}`, reply);
};

const merge: Act = async ({ dice, changes, approvals, documents }) => {
  if (changes.length === 0) return null;
  const { request } = dice.one(changes);
  const by = dice.one(MERGERS);
  const { data } = await call(by, 'get', `/requests/${request}`);
  if (data === undefined) return null;
  const body = dice.chance(50) ? { digest: data.digest } : {};
  const reply = await call(by, 'post', `/requests/${request}/merge`, body);
  const effect = named(by, `merge ${request}`, reply);
  if (reply.status >= 300) return effect;
  for (const { documentId } of reply.data.results) {
    if (documentId !== null && !documents.includes(documentId)) documents.push(documentId);
  }
  const approval = approvals.get(reply.data.request.digest);
  if (!approval) return { ...effect, problem: `${request} was merged in a state that nobody approved` };
  return { ...effect, merged: approval.all, wentLive: approval.live, gaveUp: approval.gaveUp };
};

const approveAndMerge: Act = async (turn) => {
  if (turn.changes.length === 0) return null;
  const { request } = turn.dice.one(turn.changes);
  const same = { ...turn, changes: turn.changes.filter((one) => one.request === request) };
  await approve(same);
  return merge(same);
};

const close: Act = async (turn) => {
  const { dice, changes, before } = turn;
  if (changes.length === 0) return null;
  const { request } = dice.one(changes);
  const by = authorOf(turn, { request });
  const reply = await call(by, 'post', `/requests/${request}/status`, { status: 'closed' });
  const own = before.proposals.filter((one) => one.request === request);
  return { ...named(by, `close ${request}`, reply), gaveUp: own.flatMap(({ values }) => tokensOf(values)) };
};

/** How often each is done, out of all. */
export const ACTS: [Act, number][] = [
  [saveDraft, 10],
  [publishEdit, 16],
  [directly('publish', { published: 'draft' }), 5],
  [directly('discard', { dropped: ['draft'] }), 3],
  [directly('delete', { dropped: ['draft', 'live'] }), 1],
  [propose('new'), 22],
  [propose('same'), 5],
  [proposeWhole('deletion'), 1],
  [proposeWhole('publication'), 3],
  [saveAgain, 18],
  [refresh, 10],
  [resolve, 40],
  [approve, 8],
  [merge, 8],
  [approveAndMerge, 12],
  [close, 1],
];
