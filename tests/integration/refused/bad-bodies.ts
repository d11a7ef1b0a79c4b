/** What no body may be: each is refused with a clear 4xx and stores nothing. */
import { ARTICLE, CATEGORY, edition, idOf, type Method } from '../steps';
import { badDefinitions } from './bad-definitions';

export interface Bad {
  name: string;
  method: Method;
  path: string;
  /** JSON as text, because JavaScript would swallow keys such as `__proto__`. */
  body: string;
  status?: number;
}

/** The request, its change, a review of it and its document, which bad bodies are sent about. */
export interface BadTarget {
  id: string;
  change: string;
  review: string;
  documentId: string;
}

const NUL = '\u0000';
const json = JSON.stringify;

/** Bodies of `POST /requests`. */
export const creating = (target: BadTarget): Bad[] => {
  const request = (extra: object, change: object = {}) =>
    json({
      title: 'Bad',
      changes: [{ ...edition(target.documentId, { title: 'Bad' }), ...change }],
      ...extra,
    });
  const data = (value: object) => request({}, { data: value });

  return [
    ['an empty body', '{}'],
    ['a list for a body', '[]'],
    ['an unknown key', request({ status: 'merged' })],
    ['an unknown key in a change', request({}, { state: 'x' })],
    ['no title', request({ title: undefined })],
    ['an empty title', request({ title: '   ' })],
    ['a title that is too long', request({ title: 'x'.repeat(256) })],
    ['a title that is a number', request({ title: 12 })],
    ['a title that is an object', request({ title: { $ne: 1 } })],
    ['NUL in the title', request({ title: `a${NUL}b` })],
    ['NUL in the description', request({ description: `a${NUL}b` })],
    ['NUL in the location', request({ location: `/a${NUL}b` })],
    ['a lone surrogate in the title', request({ title: 'a\ud800b' })],
    ['a description that is too long', request({ description: 'x'.repeat(65_536) })],
    ['draft as a string', request({ draft: 'yes' })],
    ['an unknown merge target', request({ mergeTarget: 'production' })],
    ['no changes', request({ changes: [] })],
    ['changes that are an object', request({ changes: {} })],
    [
      '101 changes',
      json({
        title: 'Bad',
        changes: Array.from({ length: 101 }, () => edition(target.documentId, { title: 'x' })),
      }),
    ],
    [
      'the same document twice',
      json({
        title: 'Bad',
        changes: [edition(target.documentId, { title: 'x' }), edition(target.documentId, { title: 'y' })],
      }),
    ],
    ['an unknown type of change', request({}, { type: 'no_change' })],
    ['a type of change that is a number', request({}, { type: 1 })],
    ['an unknown content type', request({}, { contentType: 'api::nothing.nothing' })],
    ['a content type of the administration', request({}, { contentType: 'admin::user', documentId: '1' })],
    ['a hidden content type', request({}, { contentType: 'plugin::change-requests.change-request' })],
    ['a content type named __proto__', request({}, { contentType: '__proto__' })],
    ['a content type named constructor', request({}, { contentType: 'constructor' })],
    ['a component for a content type', request({}, { contentType: 'shared.seo' })],
    ['NUL in the content type', request({}, { contentType: `${ARTICLE}${NUL}` })],
    ['NUL in the document id', request({}, { documentId: `a${NUL}` })],
    ['NUL in the locale', request({}, { locale: `en${NUL}` })],
    ['an unknown locale', request({}, { locale: 'tlh' })],
    ['a locale that is an object', request({}, { locale: { $ne: 'en' } })],
    ['a document id that is an object', request({}, { documentId: { $ne: null } })],
    ['a document id that is a number', request({}, { documentId: 1 })],
    ['no document id', request({}, { documentId: undefined })],
    [
      'a creation with a document id without locales',
      request({}, { type: 'creation', contentType: CATEGORY, documentId: 'abc', data: { name: 'x' } }),
    ],
    ['data with a deletion', request({}, { type: 'deletion' })],
    ['no data', request({}, { data: undefined })],
    ['data that is a list', request({}, { data: [] })],
    ['data that is a string', request({}, { data: 'title' })],
    ['no difference', data({})],
    ['an unknown attribute', data({ nothing: 1 })],
    ['an attribute of Strapi', data({ publishedAt: '2020-01-01' })],
    ['a password', data({ previewPassword: 'secret-123' })],
    ['an attribute named constructor', data({ constructor: 1 })],
    [
      'an attribute named __proto__',
      `{"title":"Bad","changes":[{"type":"edition","contentType":"${ARTICLE}","documentId":"${target.documentId}","locale":"en","data":{"title":"x","__proto__":{"a":1}}}]}`,
    ],
    [
      '__proto__ in the body',
      `{"__proto__":{"draft":true},"title":"Bad","changes":[{"type":"edition","contentType":"${ARTICLE}","documentId":"${target.documentId}","locale":"en","data":{"title":"x"}}]}`,
    ],
    ['NUL in a string', data({ title: `a${NUL}b` })],
    ['NUL in a text', data({ body: `a${NUL}b` })],
    ['NUL in a component', data({ seo: { metaTitle: `a${NUL}b` } })],
    ['NUL in json', data({ metadata: { a: [`a${NUL}b`] } })],
    ['NUL in a key of json', data({ metadata: { [`a${NUL}`]: 1 } })],
    [
      'NUL in blocks',
      data({ outline: [{ type: 'paragraph', children: [{ type: 'text', text: `a${NUL}` }] }] }),
    ],
    ['a number where a string belongs', data({ title: 5 })],
    ['a list where a string belongs', data({ title: ['x'] })],
    ['an integer that is too large', data({ wordCount: 1e300 })],
    ['a big integer beyond 64 bits', data({ views: '99999999999999999999999' })],
    ['a float as text', data({ score: 'much' })],
    ['a boolean as text', data({ featured: 'maybe' })],
    ['a date that does not exist', data({ date: '2024-02-31' })],
    ['a time that does not exist', data({ airTime: '25:00' })],
    ['a datetime that is text', data({ embargoUntil: 'tomorrow' })],
    ['an unknown value of an enumeration', data({ kind: 'gossip' })],
    ['a string beyond its column', data({ title: 'x'.repeat(256) })],
    ['a text beyond its limit', data({ summary: 'x'.repeat(501) })],
    ['a file that does not exist', data({ cover: 999_999 })],
    ['a file with a huge id', data({ cover: 9_007_199_254_740_991 })],
    ['a relation to what does not exist', data({ category: { documentId: 'nothing' } })],
    ['a relation that is a filter', data({ category: { connect: [{ documentId: { $ne: null } }] } })],
    ['a relation with a huge id', data({ category: { connect: [{ id: 9_007_199_254_740_991 }] } })],
    ['a component of a wrong shape', data({ seo: 'text' })],
    [
      'a component without what it requires to be known',
      data({ links: [{ label: 'x', url: 'y', unknown: 1 }] }),
    ],
    ['an item of an unknown component', data({ sections: [{ __component: 'section.nothing' }] })],
    ['an item without a component', data({ sections: [{ text: 'x' }] })],
    ['an item named __proto__', data({ sections: [{ __component: '__proto__' }] })],
    ['approvers that do not exist', request({ approvers: { users: [999_999], groups: [] } })],
    ['an approver beyond 32 bits', request({ approvers: { users: [3_000_000_000], groups: [] } })],
    ['an approver beyond 53 bits', request({ approvers: { users: [1e21], groups: [] } })],
    ['an approver that is text', request({ approvers: { users: ['1'], groups: [] } })],
    ['a group that does not exist', request({ approvers: { users: [], groups: ['abc'] } })],
    ['oneself as approver', request({ approvers: { users: [idOf('editor@demo.test')], groups: [] } })],
    [
      'somebody as approver who may not see it',
      request({ approvers: { users: [idOf('outsider@demo.test')], groups: [] } }),
    ],
    ['deeply nested json', data({ metadata: JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) })],
  ].map(([name, body]) => ({
    name: name as string,
    method: 'post' as const,
    path: '/requests',
    body: body as string,
  }));
};

/** Data that SQLite stores and the other databases do not. */
export const beyondColumns = ({ documentId }: BadTarget): Bad[] =>
  [
    ['an integer beyond 32 bits', { wordCount: 3_000_000_000 }],
    ['a decimal that is too large', { rating: 1e30 }],
  ].map(([name, data]) => ({
    name: name as string,
    method: 'post',
    path: '/requests',
    body: json({ title: 'Bad', changes: [edition(documentId, data as object as Record<string, unknown>)] }),
  }));

/** Bodies of everything else. */
export const others = (target: BadTarget): Bad[] => {
  const { id, change, review: reviewId } = target;
  const rows: [string, Method, string, unknown][] = [
    ['a status through PUT', 'put', `/requests/${id}`, { status: 'merged' }],
    ['ready_for_merging through PUT', 'put', `/requests/${id}`, { title: 'x', status: 'ready_for_merging' }],
    ['a creator through PUT', 'put', `/requests/${id}`, { creator: 1 }],
    ['a digest through PUT', 'put', `/requests/${id}`, { digest: 'x' }],
    ['mergedAt through PUT', 'put', `/requests/${id}`, { mergedAt: '2020-01-01' }],
    ['collaborators that do not exist', 'put', `/requests/${id}`, { collaborators: [999_999] }],
    ['a collaborator beyond 32 bits', 'put', `/requests/${id}`, { collaborators: [3_000_000_000] }],
    ['NUL in the title', 'put', `/requests/${id}`, { title: `a${NUL}` }],
    ['ready_for_merging as a status', 'post', `/requests/${id}/status`, { status: 'ready_for_merging' }],
    ['merged as a status', 'post', `/requests/${id}/status`, { status: 'merged' }],
    ['stale as a status', 'post', `/requests/${id}/status`, { status: 'stale' }],
    ['no status', 'post', `/requests/${id}/status`, {}],
    ['a status with more', 'post', `/requests/${id}/status`, { status: 'draft', force: true }],
    ['a proposal without its revision', 'put', `/changes/${change}`, { data: { title: 'x' } }],
    ['a proposal from revision 0', 'put', `/changes/${change}`, { data: { title: 'x' }, fromRevision: 0 }],
    [
      'a proposal from a revision that does not exist',
      'put',
      `/changes/${change}`,
      { data: { title: 'x' }, fromRevision: 99 },
    ],
    [
      'a proposal from a huge revision',
      'put',
      `/changes/${change}`,
      { data: { title: 'x' }, fromRevision: 1e21 },
    ],
    [
      'a proposal from a revision beyond 32 bits',
      'put',
      `/changes/${change}`,
      { data: { title: 'x' }, fromRevision: 3_000_000_000 },
    ],
    [
      'a proposal with the type of change',
      'put',
      `/changes/${change}`,
      { data: { title: 'x' }, fromRevision: 1, type: 'deletion' },
    ],
    [
      'a change from a revision beyond 32 bits',
      'post',
      `/requests/${id}/changes`,
      { ...edition(target.documentId, { title: 'x' }), fromRevision: 3_000_000_000 },
    ],
    ['an unknown verdict', 'post', `/requests/${id}/reviews`, { verdict: 'fine' }],
    ['a review with more', 'post', `/requests/${id}/reviews`, { verdict: 'approved', valid: true }],
    ['NUL in a comment', 'post', `/requests/${id}/reviews`, { verdict: 'approved', comment: NUL }],
    [
      "a review in somebody's name",
      'post',
      `/requests/${id}/reviews`,
      { verdict: 'approved', onBehalfOf: 1 },
    ],
    ['a review for another digest', 'post', `/requests/${id}/reviews`, { verdict: 'approved', digest: 'x' }],
    ['a validity that is text', 'put', `/reviews/${reviewId}`, { valid: 'yes' }],
    ['a validity with more', 'put', `/reviews/${reviewId}`, { valid: true, verdict: 'approved' }],
    ['a merge with more', 'post', `/requests/${id}/merge`, { force: true }],
    ['a merge with a digest that is a number', 'post', `/requests/${id}/merge`, { digest: 1 }],
    ['no answers', 'post', `/changes/${change}/resolve`, { resolutions: [] }],
    ['answers that are an object', 'post', `/changes/${change}/resolve`, { resolutions: {} }],
    [
      'an answer without a path',
      'post',
      `/changes/${change}/resolve`,
      { resolutions: [{ choice: 'request' }] },
    ],
    [
      'an unknown answer',
      'post',
      `/changes/${change}/resolve`,
      { resolutions: [{ path: 'title', choice: 'both' }] },
    ],
    [
      'an answer with more',
      'post',
      `/changes/${change}/resolve`,
      { resolutions: [{ path: 'title', choice: 'request', force: true }] },
    ],
    [
      'NUL in the path of an answer',
      'post',
      `/changes/${change}/resolve`,
      { resolutions: [{ path: NUL, choice: 'request' }] },
    ],
    ['one answer to all that is none', 'post', `/requests/${id}/resolve`, { choice: 'custom' }],
    ['a refresh with more', 'post', `/changes/${change}/refresh`, { force: true }],
    ['a refresh that is a text', 'post', `/requests/${id}/refresh`, { dryRun: 'yes' }],
    ['an unknown setting', 'put', '/settings', { everything: true }],
    ['an unknown strategy', 'put', '/settings', { approvalStrategy: 'nobody' }],
    ['a fixed number of none', 'put', '/settings', { fixedNumber: 0 }],
    ['a fixed number that is text', 'put', '/settings', { fixedNumber: '3' }],
    ['a merge user that does not exist', 'put', '/settings', { mergeUser: 999_999 }],
    ['a merge user beyond 32 bits', 'put', '/settings', { mergeUser: 3_000_000_000 }],
    ['NUL in a setting', 'put', '/settings', { location: `/${NUL}` }],
    ['an unknown strategy of a type', 'put', `/content-type-policies/${ARTICLE}`, { strategy: 'nobody' }],
    [
      'a policy of a type that does not exist',
      'put',
      '/content-type-policies/api::nothing.nothing',
      { strategy: null },
    ],
    ['a policy of an administration type', 'put', '/content-type-policies/admin::user', { strategy: null }],
    ...badDefinitions.map(([name, body]): [string, Method, string, unknown] => [
      name,
      'post',
      '/workflow-definitions',
      body,
    ]),
  ];
  return rows.map(([name, method, path, body]) => ({ name, method, path, body: json(body) }));
};
