import type { Conflict } from '../../../core/merge/types';
import type { ComponentSchema, DocumentSchema } from '../../../core/schema/types';
import type { FieldRight } from '../permissions';

/**
 * What the place of a conflict is called to a person. Items of a list are called by the main field of their component;
 * where the person may not read that field, by the component's name.
 */
export function seenLabel(
  schema: DocumentSchema,
  right: FieldRight,
  { path, label }: Pick<Conflict, 'path' | 'label'>,
): string {
  const words: string[] = [];
  let attributes = schema.attributes;
  let component: ComponentSchema | undefined;
  let prefix = '';
  let isHidden = false;
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      const mainField = component?.mainField ?? null;
      isHidden ||= mainField !== null && !right(prefix) && !right(`${prefix}.${mainField}`);
      words.push(component?.displayName ?? '');
      continue;
    }
    const attribute = attributes[step];
    prefix = prefix === '' ? step : `${prefix}.${step}`;
    words.push(attribute?.label ?? step);
    component = schema.components[attribute?.component ?? ''];
    attributes = component?.attributes ?? {};
  }
  return isHidden ? words.filter(Boolean).join(' › ') : label;
}
