import * as capture from '../../../server/src/capture';
import { strapi } from '../harness';
import type { Data } from './world';
import { ARTICLE, AUTHOR, CATEGORY, HOMEPAGE, FILE, fullArticle, buildWorld } from './world';

beforeAll(buildWorld);

describe('content types', () => {
  test('the schema holds what people edit, and no passwords or bookkeeping', () => {
    const schema = capture.documentSchema(strapi, ARTICLE);
    expect(Object.keys(schema.attributes)).toEqual(
      Object.keys(fullArticle()).sort(
        (left, right) =>
          Object.keys(schema.attributes).indexOf(left) - Object.keys(schema.attributes).indexOf(right),
      ),
    );
    expect(schema).toMatchObject({
      uid: ARTICLE,
      mainField: 'title',
      draftAndPublish: true,
      localized: true,
      kind: 'collectionType',
    });
    expect(schema.attributes.accent).toMatchObject({
      type: 'string',
      customField: 'plugin::color-picker.color',
      localized: false,
    });
    expect(schema.attributes.related).toMatchObject({
      type: 'relation',
      multiple: true,
      target: ARTICLE,
      localized: true,
    });
    expect(Object.keys(schema.components).sort()).toEqual([
      'section.code',
      'section.feature',
      'section.features',
      'section.gallery',
      'section.quote',
      'section.teaser',
      'section.text',
      'shared.link',
      'shared.note',
      'shared.open-graph',
      'shared.seo',
    ]);
    expect(capture.documentSchema(strapi, ARTICLE)).toBe(schema);
    expect(capture.passwordAttributes(strapi, ARTICLE)).toEqual(['previewPassword']);
    expect(capture.schemaHash(schema)).toMatch(/^[0-9a-f]{64}$/);
    expect(capture.schemaHash({ ...schema, displayName: 'Post' })).toBe(capture.schemaHash(schema));
    expect(capture.schemaHash({ ...schema, draftAndPublish: false })).not.toBe(capture.schemaHash(schema));
  });

  test('eligible are the types that the content manager shows', () => {
    expect(capture.eligibleContentTypes(strapi)).toEqual([ARTICLE, AUTHOR, CATEGORY, HOMEPAGE]);
    expect(capture.isEligible(strapi, 'admin::user')).toBe(false);
    expect(capture.isEligible(strapi, FILE)).toBe(false);
    expect(capture.isEligible(strapi, '__proto__')).toBe(false);
  });

  test('labels and main field follow the configuration of the view', async () => {
    await capture.watchDisplayConfiguration(strapi);
    const service = strapi.plugin('content-manager').service('content-types') as {
      findConfiguration(
        type: unknown,
      ): Promise<{ settings: Data; metadatas: Record<string, { edit: Data }> }>;
      updateConfiguration(type: unknown, configuration: unknown): Promise<unknown>;
    };
    const type = { uid: AUTHOR };
    const configuration = await service.findConfiguration(type);
    configuration.metadatas.name.edit.label = 'Full name';
    await service.updateConfiguration(type, {
      ...configuration,
      settings: { ...configuration.settings, mainField: 'email' },
    });
    expect(capture.documentSchema(strapi, AUTHOR)).toMatchObject({
      mainField: 'email',
      attributes: { name: { label: 'Full name' } },
    });
    await service.updateConfiguration(type, {
      ...configuration,
      settings: { ...configuration.settings, mainField: 'name' },
    });
    expect(capture.documentSchema(strapi, AUTHOR).mainField).toBe('name');
  });
});
