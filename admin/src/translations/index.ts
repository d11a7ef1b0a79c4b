import { withErrors } from './of-errors';

type Texts = Record<string, string>;

/** Languages of the plugin; each is loaded only for people who use it. */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  de: () => import('./de'),
};

/** Texts for the languages that the site offers. Strapi falls back to English for the others. */
export async function registerTrads({ locales }: { locales: string[] }) {
  return Promise.all(
    locales.map(async (locale) => ({
      locale,
      data: locale in LANGUAGES ? withErrors((await LANGUAGES[locale]()).default) : {},
    })),
  );
}
