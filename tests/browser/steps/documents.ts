/** Documents that scenarios make, and what is stored of them. */
import { must, readAsWebsite, type Name } from '../harness';

export const ARTICLE = 'api::article.article';
export const CATEGORY = 'api::category.category';
export const HOMEPAGE = 'api::homepage.homepage';

const COLLECTION = '/content-manager/collection-types';

export interface Article {
  documentId: string;
  title: string;
  slug?: string | null;
  summary?: string | null;
  body?: string | null;
  seo?: { metaTitle: string; metaDescription?: string | null } | null;
  links?: { label: string; url: string }[];
  sections?: ({ __component: string } & Record<string, unknown>)[];
  author?: { name: string } | null;
  cover?: { name: string } | null;
}

const RUN = Date.now().toString(36);
let made = 0;

/** A name that nothing else of the run has. */
export const unique = (name: string): string => `${name} ${RUN}${(made += 1)}`;

/** A new article in English; live, or with `publish` false only a draft. */
export const createArticle = (
  data: Record<string, unknown> = {},
  { publish = true }: { publish?: boolean } = {},
): Promise<Article> => {
  const name = unique('article');
  const slug = name.replaceAll(' ', '-');
  return must<Article>(
    'admin',
    'POST',
    `${COLLECTION}/${ARTICLE}${publish ? '/actions/publish' : ''}?locale=en`,
    {
      title: `An ${name}`,
      slug,
      body: 'One\n\nTwo\n\nThree\n',
      code: slug,
      ...data,
    },
  );
};

/** Writes an article's draft directly, as somebody with the right to; with `publish` it goes live. */
export const writeArticle = (
  documentId: string,
  data: Record<string, unknown>,
  { by = 'publisher', publish = true }: { by?: Name; publish?: boolean } = {},
): Promise<Article> =>
  publish
    ? must(by, 'POST', `${COLLECTION}/${ARTICLE}/${documentId}/actions/publish?locale=en`, data)
    : must(by, 'PUT', `${COLLECTION}/${ARTICLE}/${documentId}?locale=en`, data);

const read = (documentId: string, status: string, locale: string): Promise<Article | undefined> =>
  readAsWebsite(`/articles/${documentId}?locale=${locale}&status=${status}&populate=*`);

/** An article as readers see it; undefined while it is not live. */
export const liveArticle = (documentId: string, locale = 'en') => read(documentId, 'published', locale);

export const draftArticle = (documentId: string, locale = 'en') => read(documentId, 'draft', locale);

/** The live article with this title. */
export const liveArticleTitled = async (title: string, locale = 'en'): Promise<Article | undefined> => {
  const filter = `filters[title][$eq]=${encodeURIComponent(title)}`;
  return (await readAsWebsite<Article[]>(`/articles?locale=${locale}&${filter}&populate=*`))?.[0];
};
