import { taggedApi } from '../../api/tags';
import { interceptedBy, interceptedError, keepingTheForm, type SaveError } from './answers';
import { tellOfInterception } from './interceptions';

/** The content manager's endpoints that write documents: those that send what was typed, and the others. */
const OF_CONTENT = ['createDocument', 'updateDocument', 'publishDocument', 'cloneDocument'];
const OF_STATE = [
  'autoCloneDocument',
  'deleteDocument',
  'deleteManyDocuments',
  'discardDocument',
  'publishManyDocuments',
  'unpublishDocument',
  'unpublishManyDocuments',
];

type Answer = { data: unknown; error?: undefined } | { data?: undefined; error: SaveError };
type BaseQuery = (call: unknown) => Promise<Answer>;

interface Call {
  model: string;
}

/** What is changed of RTK Query's definition of an endpoint. Strapi keeps the types of its own to itself. */
interface Endpoint {
  query?: (call: Call) => unknown;
  queryFn?: (call: Call, api: unknown, options: unknown, baseQuery: BaseQuery) => Promise<Answer>;
  transformResponse?: (answer: unknown, meta: unknown, call: Call) => unknown;
  invalidatesTags: (result: unknown, error: SaveError | undefined, call: Call, meta: unknown) => unknown[];
  onQueryStarted?: (call: Call, api: { queryFulfilled: Promise<unknown> }) => Promise<void>;
}

/** Who may write what is asked for anew: the buttons follow, and so do lists of requests. */
const HELD_BACK = ['ChangeRequestPolicy', 'ChangeRequest'];

/**
 * A write that the page offered before its content type was protected ends well (domain section 16): the
 * content manager takes no intercepted write for a saved one, and its form keeps what was typed when the server
 * refuses. Call it once the content manager is there.
 */
export function keepWhatWasTyped(): void {
  const of = (names: string[], change: (endpoint: Endpoint) => void) =>
    names.map((name) => [name, (endpoint?: Endpoint) => endpoint?.query && change(endpoint)]);

  taggedApi.enhanceEndpoints({
    endpoints: Object.fromEntries([...of(OF_STATE, hearTheServer), ...of(OF_CONTENT, keepTheForm)]) as object,
  });
}

type Heard = (error: SaveError, call: Call) => SaveError;

function hearTheServer(endpoint: Endpoint, heard: Heard = (error) => error): void {
  const { query, transformResponse, invalidatesTags } = endpoint;

  delete endpoint.query;
  endpoint.queryFn = async (call, _api, _options, ask) => {
    const { data, error } = await ask(query?.(call));
    if (error !== undefined) return { error: heard(error, call) };
    const request = interceptedBy(data);
    if (request === undefined) return { data: transformResponse?.(data, undefined, call) ?? data };
    if (request !== null) tellOfInterception(request);
    return { error: interceptedError(request) };
  };
  endpoint.invalidatesTags = (result, error, call, meta) => [
    ...invalidatesTags(result, error, call, meta),
    ...(error === undefined ? [] : HELD_BACK),
  ];
}

function keepTheForm(endpoint: Endpoint): void {
  const { invalidatesTags, onQueryStarted } = endpoint;

  hearTheServer(endpoint, (error, { model }) => keepingTheForm(error, model));
  // What the content manager read anew, the form would show in place of what was typed.
  endpoint.invalidatesTags = (result, error, call, meta) =>
    error === undefined ? invalidatesTags(result, error, call, meta) : HELD_BACK;
  if (onQueryStarted === undefined) return;
  // It shows what is sent as stored until it is refused, and then what was stored: it waits for the answer.
  endpoint.onQueryStarted = async (call, api) => {
    const isStored = await api.queryFulfilled.then(
      () => true,
      () => false,
    );
    if (isStored) await onQueryStarted(call, api);
  };
}
