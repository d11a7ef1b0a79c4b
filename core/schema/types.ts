/**
 * The shape of a content type as the domain needs it: plain data that server and browser can both
 * hand to `diff` and `merge`. The server makes it from Strapi's own schema (see server/src/capture).
 */

/** Attribute types whose value is compared and merged as one piece. */
export type ScalarType =
  | 'string'
  | 'email'
  | 'uid'
  | 'enumeration'
  | 'integer'
  | 'biginteger'
  | 'float'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'time'
  | 'datetime'
  | 'timestamp';

/** Texts are compared and merged by lines. */
export type TextType = 'text' | 'richtext';

export type AttributeType =
  | ScalarType
  | TextType
  | 'blocks'
  | 'json'
  | 'media'
  | 'relation'
  | 'component'
  | 'dynamiczone';

export interface Attribute {
  type: AttributeType;
  /** What people call it; falls back to the attribute's name. */
  label?: string;
  required?: boolean;
  unique?: boolean;
  /** Several values: a repeatable component, multiple media, a to-many relation. */
  multiple?: boolean;
  /** Target content type of a relation. */
  target?: string;
  /** Component uid, when `type` is `component`. */
  component?: string;
  /** Allowed component uids, when `type` is `dynamiczone`. */
  components?: string[];
  /** Values of an enumeration. */
  enum?: string[];
  /** Uid of the custom field that stores itself in this type. */
  customField?: string;
  /** False when the attribute is shared by all locales of a localized document. */
  localized?: boolean;
}

export interface ComponentSchema {
  displayName: string;
  /** Attribute that labels an item of this component for people. */
  mainField: string | null;
  attributes: Record<string, Attribute>;
}

export interface DocumentSchema {
  uid: string;
  kind: 'collectionType' | 'singleType';
  displayName: string;
  mainField: string | null;
  draftAndPublish: boolean;
  localized: boolean;
  attributes: Record<string, Attribute>;
  /** Every component reachable from the attributes, by uid. */
  components: Record<string, ComponentSchema>;
}
