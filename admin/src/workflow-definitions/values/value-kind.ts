import { CHANGE_TYPES } from '../../../../core/constraints';
import { takesUser, type Leaf } from '../constraints/attribute-path';

/** Which input fits what is compared. */
export type ValueKind =
  | { kind: 'text' | 'number' | 'boolean' | 'date' | 'time' | 'datetime' | 'email' | 'account' }
  | { kind: 'locale' | 'changedField' }
  | { kind: 'changeType'; options: readonly string[] }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'entry'; contentType: string };

/** The input that fits. */
export function valueKindOf(leaf: Leaf): ValueKind {
  if (leaf.kind === 'fact') {
    switch (leaf.fact) {
      case 'type':
        return { kind: 'changeType', options: CHANGE_TYPES };
      case 'locale':
        return { kind: 'locale' };
      case 'changedFields':
        return { kind: 'changedField' };
    }
  }
  const { attribute, model } = leaf;
  switch (attribute.type) {
    case 'enumeration':
      return { kind: 'choice', options: attribute.enum ?? [] };
    case 'documentId':
      return { kind: 'entry', contentType: model.uid };
    case 'id':
      return { kind: takesUser(leaf) ? 'account' : 'number' };
    case 'integer':
    case 'float':
    case 'decimal':
      return { kind: 'number' };
    case 'boolean':
    case 'date':
    case 'time':
    case 'email':
      return { kind: attribute.type };
    case 'datetime':
    case 'timestamp':
      return { kind: 'datetime' };
    // Numbers of that size would lose their last digits on the way.
    case 'biginteger':
    default:
      return { kind: 'text' };
  }
}
