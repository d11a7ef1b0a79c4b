import { useQueryParams } from '@strapi/strapi/admin';

interface PageQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** The locale that the content manager's page shows, undefined for a content type without locales. */
export function usePageLocale(schema: { pluginOptions?: object } | undefined): string | undefined {
  const [{ query }] = useQueryParams<PageQuery>();
  const options = schema?.pluginOptions as { i18n?: { localized?: boolean } } | undefined;

  return options?.i18n?.localized ? query.plugins?.i18n?.locale : undefined;
}
