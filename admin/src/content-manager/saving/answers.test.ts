import { interceptedBy, interceptedError, keepingTheForm } from './answers';

const ARTICLE = 'api::article.article';
const request = { id: 'one', number: 1, title: 'A request', status: 'draft' as const };

describe('what the content manager hears of a write that did not happen', () => {
  it('is the draft request that took it in, or that nothing differs', () => {
    expect(interceptedBy({ data: null, meta: { changeRequest: request } })).toBe(request);
    expect(interceptedBy({ data: null, meta: { changeRequest: null } })).toBeNull();
  });

  it('is nothing of that kind where it did happen', () => {
    expect(interceptedBy({ data: { documentId: 'one' }, meta: { availableStatus: [] } })).toBeUndefined();
    expect(interceptedBy({ count: 2 })).toBeUndefined();
    expect(interceptedBy(undefined)).toBeUndefined();
  });

  it('is an error after which its form stays as it is', () => {
    expect(interceptedError(request).name).toBe('ValidationError');
    expect(keepingTheForm({ name: 'PolicyError', status: 403, message: 'No.' }, ARTICLE)).toEqual({
      name: 'ValidationError',
      status: 403,
      message: 'No.',
    });
    expect(keepingTheForm({ name: 'UnknownError', message: 'Failed to fetch' }, ARTICLE)).toMatchObject({
      name: 'ValidationError',
      message: 'Failed to fetch',
    });
  });

  it('is said in the own language where this content type is protected', () => {
    const refused = (contentType: string) => ({
      name: 'PolicyError',
      message: 'In English.',
      details: { protection: 'require', contentType },
    });
    expect(keepingTheForm(refused(ARTICLE), ARTICLE).message).toBe('change-requests.protection.late.refused');
    expect(keepingTheForm(refused('api::author.author'), ARTICLE).message).toBe('In English.');
  });

  it('is left as it is where it is about fields', () => {
    const invalid = {
      name: 'ValidationError',
      details: { errors: [{ path: ['title'], message: 'Too short' }] },
    };
    expect(keepingTheForm(invalid, ARTICLE)).toBe(invalid);
  });
});
