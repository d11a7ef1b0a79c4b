import type { Core } from '@strapi/strapi';
import type { ResolutionInput } from '../../../contracts/conflicts';
import type { Conflict, Resolution } from '../../../core/merge/types';
import type { AttributeType } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { storableValue, validateParts } from '../capture';
import { invalidAt, notPermitted } from '../errors';
import { ACTIONS, fieldRight, mayReadPath, type Viewer } from '../permissions';
import type { ComparableChange } from './conflicts';
import { targetOf } from './rows';

const NO_VALUE: ReadonlySet<Conflict['type']> = new Set(['item', 'document']);

/**
 * The resolutions with the values that people wrote made what Strapi would store.
 * @throws ValidationError (400) at `resolutions.N.value`; PolicyError (403) for a field that the person may
 * not request changes of; ValidationError at `resolutions.N.path` where they see no such conflict.
 */
export async function readResolutions(
  strapi: Core.Strapi,
  viewer: Viewer,
  { change, schema }: ComparableChange,
  conflicts: Conflict[],
  inputs: ResolutionInput[],
): Promise<Resolution[]> {
  const right = await fieldRight(strapi, viewer, ACTIONS.request, targetOf(change));
  return inputs.map(({ value, ...resolution }, index) => {
    const at = ['resolutions', String(index)];
    const conflict = conflicts.find(({ path }) => path === resolution.path);
    if (!conflict) throw invalidAt([...at, 'path'], say('resolve.unknown', { path: resolution.path }));
    const { choices, type, label } = conflict;
    if (!choices.includes(resolution.choice)) {
      throw invalidAt([...at, 'choice'], say('resolve.choice', { label: label || change.label }));
    }
    if (resolution.choice !== 'custom' || NO_VALUE.has(type)) return resolution;
    if (!mayReadPath(schema, resolution.path, right)) {
      throw notPermitted(say('propose.fields', { fields: label }));
    }
    if (value === undefined) throw invalidAt([...at, 'value'], say('resolve.no-value', { label }));
    const attribute = { type: type as AttributeType, enum: conflict.enum };
    return { ...resolution, value: storableValue(strapi, attribute, value, [...at, 'value']) };
  });
}

/** Holds what people wrote to the rules of a draft save, in the merged document. */
export async function validateCustom(
  strapi: Core.Strapi,
  { change, schema }: ComparableChange,
  merged: Record<string, unknown> | null,
  resolutions: Resolution[],
): Promise<void> {
  const written = resolutions.filter(({ choice }) => choice === 'custom');
  if (merged === null || written.length === 0) return;
  const attributes = new Set(written.map(({ path }) => path.split('.')[0] as string));
  await validateParts(strapi, schema, merged, attributes, change.targetLocale);
}
