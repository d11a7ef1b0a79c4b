import { adminApi } from '@strapi/strapi/admin';
import type { Answer } from '../../../contracts/envelope';
import type { SourceAttribute, SourceModel } from '../../../core/constraints';
import { segment } from './envelope';

interface Described {
  uid: string;
  info: { displayName: string };
  attributes: Record<string, SourceAttribute>;
}

interface Init {
  contentTypes: Described[];
  components: Described[];
}

interface Configuration {
  metadatas: Record<string, { edit?: { label?: string }; list?: { label?: string } }>;
}

/** Labels of the attributes of content types and components, by uid and name. */
export type Labels = Record<string, Record<string, string | undefined>>;

/** A content type or component whose labels are asked for. */
export interface Labelled {
  uid: string;
  modelType: SourceModel['modelType'];
}

/** A language of the site. */
export interface SiteLocale {
  code: string;
  name: string;
}

/** An entry of the content manager by what people call it. */
export interface FoundEntry {
  documentId: string;
  [attribute: string]: unknown;
}

const source =
  (modelType: SourceModel['modelType']) =>
  ({ uid, info, attributes }: Described): SourceModel => ({
    uid,
    modelType,
    displayName: info.displayName,
    attributes,
  });

const labelsIn = ({ metadatas }: Configuration): Labels[string] =>
  Object.fromEntries(
    Object.entries(metadatas).map(([name, { edit, list }]) => [
      name,
      edit?.label || list?.label || undefined,
    ]),
  );

const configurationOf = ({ uid, modelType }: Labelled) =>
  `/content-manager/${modelType === 'component' ? 'components' : 'content-types'}/${segment(uid)}/configuration`;

const modelsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    /** Every content type and component with its attributes, as the content manager knows them. */
    listChangeRequestModels: build.query<SourceModel[], void>({
      query: () => '/content-manager/init',
      transformResponse: ({ data }: Answer<Init>) => [
        ...data.contentTypes.map(source('contentType')),
        ...data.components.map(source('component')),
      ],
    }),
    /** What people call the attributes; models that have no configuration are left out. */
    listChangeRequestLabels: build.query<Labels, Labelled[]>({
      queryFn: async (models, _api, _options, ask) => {
        const answers = await Promise.all(
          models.map(async (model) => {
            const { data } = await ask(configurationOf(model));
            const found = (data as Answer<Record<string, Configuration | undefined>> | undefined)?.data;
            return [model.uid, found?.contentType ?? found?.component] as const;
          }),
        );
        const known = answers.flatMap(([uid, found]) =>
          found === undefined ? [] : [[uid, labelsIn(found)] as const],
        );
        return { data: Object.fromEntries(known) };
      },
    }),
    /** The languages of the site. */
    listChangeRequestLocales: build.query<SiteLocale[], void>({ query: () => '/i18n/locales' }),
    findChangeRequestEntries: build.query<
      FoundEntry[],
      { contentType: string; search?: string; documentId?: string }
    >({
      query: ({ contentType, search, documentId }) => ({
        url: `/content-manager/collection-types/${segment(contentType)}`,
        method: 'GET',
        config: {
          params: {
            page: 1,
            pageSize: 10,
            ...(search === undefined ? {} : { _q: search }),
            ...(documentId === undefined ? {} : { filters: { documentId: { $eq: documentId } } }),
          },
        },
      }),
      transformResponse: ({ results }: { results: FoundEntry[] }) => results,
    }),
    /** The attribute by which people know the entries of a content type. */
    getChangeRequestMainField: build.query<string, string>({
      query: (uid) => `/content-manager/content-types/${segment(uid)}/configuration`,
      transformResponse: ({ data }: Answer<{ contentType: { settings: { mainField: string } } }>) =>
        data.contentType.settings.mainField,
    }),
  }),
});

export const {
  useListChangeRequestModelsQuery: useModelSourcesQuery,
  useListChangeRequestLabelsQuery: useLabelsQuery,
  useListChangeRequestLocalesQuery: useLocalesQuery,
  useFindChangeRequestEntriesQuery: useEntriesQuery,
  useGetChangeRequestMainFieldQuery: useMainFieldQuery,
} = modelsApi;
