import type { TimelineEvent } from '../../../../contracts/events';
import type { Translatable } from '../../../../contracts/text';
import type { Said } from '../../shared/server-text';
import type { Text } from '../../shared/text';
import { responseSentence, workflowSentence } from '../workflows/event-sentence';

/** Text out of an event's data; empty where there is none. */
export const readText = (value: unknown): string => (typeof value === 'string' ? value : '');

const readNames = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const momentOf = (value: unknown): number => Date.parse(readText(value));

const countOf = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : 0;
};

/** What happened, to be read after the name of the one who did it. See `TimelineEvent` for the data of each type. */
export function sentenceOf({ type, data, actor }: TimelineEvent, text: Text, said: Said): string {
  const sentence = (variant: string, values?: Record<string, string | number>) =>
    text(`request-page.event.${variant}`, values);
  const label = readText(data.label);
  /** In whose name a review was given. */
  const name = readText(data.onBehalfOf);

  switch (type) {
    case 'created':
      return sentence('created');
    case 'revision':
      return data.number === 1
        ? sentence(`revision.first.${readText(data.type) || 'edition'}`, { label })
        : sentence('revision.next', { label, number: countOf(data.number) });
    case 'refreshed':
      return label === '' ? sentence('refreshed.all') : sentence('refreshed', { label });
    case 'conflict_fixed':
      return sentence('conflict_fixed', { label });
    case 'status':
      return sentence(data.automatic === true ? 'status.automatic' : 'status', {
        from: text(`shared.status.${readText(data.from)}`),
        to: text(`shared.status.${readText(data.to)}`),
      });
    case 'review':
      if (name !== '') return text(`delegations.event.${readText(data.verdict)}`, { name });
      return sentence(`review.${readText(data.verdict)}`);
    case 'validity':
      if (actor === null && data.of !== undefined)
        return text('splitting.event.fallen', { name: readText(data.of) });
      if (name !== '' && data.valid === true) return text('delegations.event.valid', { name });
      if (name !== '' && data.reason === 'manual') return text('delegations.event.outdated', { name });
      if (data.valid === true) return sentence('validity.valid');
      return sentence(`validity.${readText(data.reason) || 'manual'}`);
    case 'approvers':
      return approversSentence(readNames(data.added), readNames(data.removed), sentence);
    case 'edited':
      return sentence('edited', {
        fields: readNames(data.fields)
          .map((field) => text(`request-page.field.${field}`))
          .join(', '),
      });
    case 'change_removed':
      return sentence('change_removed', { label });
    case 'split':
      return text(data.automatic === true ? 'splitting.event.automatic' : 'splitting.event.by-hand', {
        number: countOf(data.from),
      });
    case 'planned':
      return data.at === null
        ? text('planning.event.unplanned')
        : text('planning.event.planned', { at: momentOf(data.at) });
    case 'stale':
      return text('planning.event.stale');
    case 'workflow':
      return workflowSentence(data, text);
    case 'workflow_response':
      return responseSentence(data, text);
    case 'merge_failed': {
      const message = said(data.text as Translatable | undefined, readText(data.message));
      if (data.plannedFor === undefined) return sentence('merge_failed', { message });
      return text('planning.event.failed', { at: momentOf(data.plannedFor), message });
    }
    case 'merged':
      if (data.planned === true) return text('planning.event.merged', { count: countOf(data.documents) });
      return sentence('merged', { count: countOf(data.documents) });
    case 'reverted':
      return sentence('reverted');
  }
}

/** The other request that an event is about, to be opened from it. */
export function otherRequestOf({ type, data }: TimelineEvent, text: Text) {
  const id = readText(data.request);
  if (type !== 'reverted' || id === '') return null;
  return { id, label: text('request-page.event.reverted.by', { number: countOf(data.number) }) };
}

function approversSentence(
  added: string[],
  removed: string[],
  sentence: (variant: string, values?: Record<string, string>) => string,
): string {
  if (added.length === 0 && removed.length === 0) return sentence('approvers');
  const names = { added: added.join(', '), removed: removed.join(', ') };
  if (removed.length === 0) return sentence('approvers.added', names);
  if (added.length === 0) return sentence('approvers.removed', names);

  return sentence('approvers.both', names);
}
