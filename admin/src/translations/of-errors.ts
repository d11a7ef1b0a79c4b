type Texts = Record<string, string>;

/** Texts of errors that this plugin hands to Strapi's own screens: what all their keys begin with. */
export const SAID_BY_ERRORS = 'change-requests.protection.late.';

/** Strapi looks up what an error says under this. */
const OF_ERRORS = 'apiError.';

/** The texts, and those of errors once more where Strapi looks them up. */
export const withErrors = (texts: Texts): Texts => ({
  ...texts,
  ...Object.fromEntries(
    Object.entries(texts)
      .filter(([key]) => key.startsWith(SAID_BY_ERRORS))
      .map(([key, text]) => [`${OF_ERRORS}${key}`, text]),
  ),
});
