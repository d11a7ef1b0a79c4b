/** The parts of the content manager's schemas that reading and filling its form needs. */
export interface FormAttribute {
  type: string;
  repeatable?: boolean;
  multiple?: boolean;
  component?: string;
  [option: string]: unknown;
}

export type FormAttributes = Record<string, FormAttribute>;

export interface FormSchema {
  attributes: FormAttributes;
  components: Record<string, { attributes: FormAttributes }>;
}

export type FormValues = Record<string, unknown>;

/** A relation as the edit form holds it: what to add to and what to take from the stored list. */
export interface RelationDelta {
  connect: ConnectedRelation[];
  disconnect: DisconnectedRelation[];
}

export interface RelationAddress {
  id?: number | string;
  documentId: string;
  locale?: string | null;
}

type Position = { before?: string; after?: string; start?: boolean; end?: boolean };

export interface ConnectedRelation extends Partial<RelationAddress> {
  apiData?: RelationAddress & { isTemporary?: boolean; position?: Position };
  __temp_key__?: string;
  label?: string;
  status?: string;
}

export interface DisconnectedRelation extends Partial<RelationAddress> {
  apiData?: RelationAddress;
  status?: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a relation of the edit form. */
export const isRelationDelta = (value: unknown): value is RelationDelta =>
  isObject(value) && Array.isArray(value.connect) && Array.isArray(value.disconnect);
