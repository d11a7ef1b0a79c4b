import { definitionsIn, isNarrowed, toStagesQuery, toWorkflowsQuery } from './query';

const filters = { $and: [{ state: { $eq: 'pending' } }] };

describe('the address of My approvals', () => {
  it('asks for what waits unless it says otherwise', () => {
    expect(toStagesQuery({})).toEqual({ pending_my_approvals: true, page: 1, pageSize: 20 });
  });

  it('is a query with its page and its filters', () => {
    expect(toStagesQuery({ tab: 'answered', page: '2', pageSize: '50', filters, _q: 'home' })).toEqual({
      pending_my_approvals: false,
      page: 2,
      pageSize: 50,
      filters,
      _q: 'home',
    });
  });
});

describe('the address of My requests', () => {
  it('asks for one’s own unless it says otherwise', () => {
    expect(toWorkflowsQuery({})).toEqual({ scope: 'mine', page: 1, pageSize: 20 });
    expect(toWorkflowsQuery({ scope: 'all' })).toMatchObject({ scope: 'all' });
  });

  it('is narrowed by a search and by filters only', () => {
    expect(isNarrowed({ _q: 'home' })).toBe(true);
    expect(isNarrowed({ page: '2' })).toBe(false);
    expect(isNarrowed({ filters: {} })).toBe(false);
    expect(isNarrowed({ filters })).toBe(true);
  });
});

it('names the definitions that an address filters by, each once', () => {
  const definition = (id: unknown) => ({ definition: { $eq: id } });
  expect(definitionsIn({})).toEqual([]);
  expect(
    definitionsIn({
      filters: { $and: [definition('a'), { state: { $eq: 'b' } }, definition('c'), definition('a')] },
    }),
  ).toEqual(['a', 'c']);
  expect(definitionsIn({ filters: { $and: [definition({}), { definition: 'x' }] } })).toEqual([]);
});
