import { wholeOrPage } from './paging';

const items = Array.from({ length: 60 }, (_, index) => index);

describe('lists that people read as a whole', () => {
  it('are one page', () => {
    expect(wholeOrPage(items, {})).toEqual({
      data: items,
      meta: { pagination: { page: 1, pageSize: 60, pageCount: 1, total: 60 } },
    });
    expect(wholeOrPage([], {})).toEqual({
      data: [],
      meta: { pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 } },
    });
  });

  it.each([
    [{ page: '2' }, [25, 49], { page: 2, pageSize: 25, pageCount: 3, total: 60 }],
    [{ pageSize: '50' }, [0, 49], { page: 1, pageSize: 50, pageCount: 2, total: 60 }],
    [
      { pagination: { page: '2', pageSize: '50' } },
      [50, 59],
      { page: 2, pageSize: 50, pageCount: 2, total: 60 },
    ],
    [{ page: '9' }, [undefined, undefined], { page: 9, pageSize: 25, pageCount: 3, total: 60 }],
  ])('come in pages when asked for one: %j', (query, ends, pagination) => {
    const { data, meta } = wholeOrPage(items, query);
    expect([data[0], data[data.length - 1]]).toEqual(ends);
    expect(meta).toEqual({ pagination });
  });

  it.each([{ page: '0' }, { pageSize: '101' }, { filters: {} }, { sort: 'id' }])('refuse %j', (query) => {
    expect(() => wholeOrPage(items, query)).toThrow();
  });
});
