import type { ProtectedType } from '../../../contracts/protection';
import { guardOf } from './guard';

const ARTICLE = 'api::article.article';
const protectedType = (other: Partial<ProtectedType> = {}): ProtectedType => ({
  contentType: ARTICLE,
  protection: 'require',
  bypass: false,
  bypassLocales: null,
  ...other,
});

describe('how direct writes are held back', () => {
  it('is not known before the server said so', () => {
    expect(guardOf(undefined, ARTICLE, 'en')).toBe('unknown');
  });

  it('is not at all where a content type is not protected', () => {
    expect(guardOf([], ARTICLE, 'en')).toBe('none');
    expect(guardOf([protectedType()], 'api::author.author', undefined)).toBe('none');
  });

  it('is as the content type says', () => {
    expect(guardOf([protectedType()], ARTICLE, 'en')).toBe('require');
    expect(guardOf([protectedType({ protection: 'intercept' })], ARTICLE, undefined)).toBe('intercept');
  });

  it('is not at all for people who may write despite protection', () => {
    expect(guardOf([protectedType({ bypass: true })], ARTICLE, 'en')).toBe('none');
    expect(guardOf([protectedType({ bypass: true })], ARTICLE, undefined)).toBe('none');
  });

  it('looks at the locales that this right is limited to', () => {
    const french = [protectedType({ bypass: true, bypassLocales: ['fr'] })];
    expect(guardOf(french, ARTICLE, 'fr')).toBe('none');
    expect(guardOf(french, ARTICLE, 'en')).toBe('require');
    expect(guardOf(french, ARTICLE, undefined)).toBe('require');
  });
});
