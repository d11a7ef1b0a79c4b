import type { Core } from '@strapi/strapi';
import { ACCOUNT_MODEL, FILE_MODEL, ACCOUNT, FILE, toFilterModel } from '../../../core/constraints/models';
import type { FilterModel, ModelOf } from '../../../core/constraints/types';
import { displayConfiguration } from '../capture/display-configuration';
import { strapiModel } from '../capture/strapi-model';

/** What constraints can ask of the content types and components of this site, each worked out once. */
export function filterModels(strapi: Core.Strapi): ModelOf {
  const known = new Map<string, FilterModel | null>([
    [FILE, FILE_MODEL],
    [ACCOUNT, ACCOUNT_MODEL],
  ]);
  return (uid) => {
    const found = known.get(uid);
    if (found !== undefined) return found;
    const model = exists(strapi, uid) ? read(strapi, uid) : null;
    known.set(uid, model);
    return model;
  };
}

const exists = ({ contentTypes, components }: Core.Strapi, uid: string): boolean =>
  Object.hasOwn(contentTypes, uid) || Object.hasOwn(components, uid);

function read(strapi: Core.Strapi, uid: string): FilterModel {
  const { modelType, info, attributes } = strapiModel(strapi, uid);
  const labels = displayConfiguration(strapi, uid)?.labels;
  return toFilterModel({
    uid,
    modelType,
    displayName: info.displayName ?? uid,
    attributes,
    ...(labels && { labels }),
  });
}
