import type { Core } from '@strapi/strapi';
import { strapiModel } from './strapi-model';

const collect = (strapi: Core.Strapi, uid: string, prefix: string, above: string[]): string[] => {
  // A component that contains itself has no further passwords below.
  if (above.includes(uid)) return [];
  return Object.entries(strapiModel(strapi, uid).attributes).flatMap(([name, attribute]) => {
    const path = `${prefix}${name}`;
    if (attribute.type === 'password') return [path];
    if (attribute.type === 'component' && attribute.component !== undefined) {
      return collect(strapi, attribute.component, `${path}.`, [...above, uid]);
    }
    if (attribute.type === 'dynamiczone') {
      return (attribute.components ?? []).flatMap((component) =>
        collect(strapi, component, `${path}.`, [...above, uid]),
      );
    }
    return [];
  });
};

/**
 * Paths of the password attributes of a content type, those in components too (`account.secret`): no request
 * may touch them and no snapshot holds them (domain section 4).
 */
export const passwordAttributes = (strapi: Core.Strapi, uid: string): string[] => [
  ...new Set(collect(strapi, uid, '', [])),
];
