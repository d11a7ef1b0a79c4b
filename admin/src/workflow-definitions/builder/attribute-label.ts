import { ACCOUNT, type FilterModel } from '../../../../core/constraints';
import type { Text } from '../../shared/text';

const OF_ENTRIES = ['documentId', 'createdAt', 'createdBy'];

/** What people call an attribute of a model: as the content manager has it, or in words where it is Strapi's own. */
export function attributeLabel({ uid, attributes }: FilterModel, name: string, text: Text): string {
  if (name === 'id') return text(`workflow-definitions.attribute.${uid === ACCOUNT ? 'account' : 'file'}`);
  const label = Object.hasOwn(attributes, name) ? attributes[name].label : undefined;
  if (label === undefined && OF_ENTRIES.includes(name)) return text(`workflow-definitions.attribute.${name}`);

  return label ?? name;
}
