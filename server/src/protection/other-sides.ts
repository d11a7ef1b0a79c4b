import type { Core } from '@strapi/strapi';

/**
 * A relation that a content type has to a protected one, and that is an attribute of the protected one too: who
 * sets it from here changes the protected document without writing it.
 */
export interface OtherSide {
  /** The attribute of the written type. */
  name: string;
  /** The protected content type, and its attribute. */
  contentType: string;
  inverse: string;
  /** Leads to one document at most: setting it lets go of the one before. */
  toOne: boolean;
}

interface StrapiRelation {
  type: string;
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
}

/** Per content type, its relations whose other side belongs to one of the protected content types. */
export function otherSidesOf(
  strapi: Core.Strapi,
  isProtected: (uid: string) => boolean,
): Map<string, OtherSide[]> {
  const found = new Map<string, OtherSide[]>();
  for (const [uid, { attributes }] of Object.entries(strapi.contentTypes)) {
    const sides = Object.entries(attributes as Record<string, StrapiRelation>).flatMap(([name, relation]) => {
      const inverse = relation.mappedBy ?? relation.inversedBy;
      const { type, target } = relation;
      if (type !== 'relation' || inverse === undefined || target === undefined || !isProtected(target))
        return [];
      return [{ name, contentType: target, inverse, toOne: relation.relation?.endsWith('ToOne') ?? false }];
    });
    if (sides.length > 0) found.set(uid, sides);
  }
  return found;
}
