import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Change, Revision } from '../../../../contracts/changes';
import { useGetRevisionsQuery } from '../../api';
import { useText } from '../../shared/text';
import type { From, To } from './compared';

interface Props {
  change: Change;
  pair: { from: From; to: To };
  onChange: (pair: { from: From; to: To }) => void;
}

const FROM = ['base', 'current'] as const;
const TO = ['proposed', 'merged'] as const;

const stateOf = <Name extends string>(value: string | number): Name | number =>
  /^\d+$/.test(String(value)) ? Number(value) : (value as Name);

/** Chooses which two states of a change are compared: the named ones, or any saved revision. */
export function PairPicker({ change, pair, onChange }: Props) {
  const text = useText();
  const { formatDate } = useIntl();
  const { data: revisions = [] } = useGetRevisionsQuery(change.id);
  const newestFirst = [...revisions].sort((a, b) => b.number - a.number);
  const nameOf = ({ number, author, createdAt }: Revision) =>
    text('request-page.compare.revision', {
      number,
      author: author.name,
      date: formatDate(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
    });

  const options = (names: readonly string[]) => [
    ...names.map((name) => (
      <SingleSelectOption key={name} value={name}>
        {text(`request-page.compare.${name}`)}
      </SingleSelectOption>
    )),
    ...newestFirst.map((revision) => (
      <SingleSelectOption key={revision.number} value={String(revision.number)}>
        {nameOf(revision)}
      </SingleSelectOption>
    )),
  ];

  return (
    <Flex gap={4} wrap="wrap" paddingBottom={5} alignItems="flex-end">
      <Field.Root name={`from-${change.id}`} flex="1 1 20rem" maxWidth="40rem">
        <Field.Label>{text('request-page.compare.from')}</Field.Label>
        <SingleSelect
          size="S"
          value={String(pair.from)}
          onChange={(value) => onChange({ ...pair, from: stateOf<(typeof FROM)[number]>(value) })}
        >
          {options(FROM)}
        </SingleSelect>
      </Field.Root>
      <Field.Root name={`to-${change.id}`} flex="1 1 20rem" maxWidth="40rem">
        <Field.Label>{text('request-page.compare.to')}</Field.Label>
        <SingleSelect
          size="S"
          value={String(pair.to)}
          onChange={(value) => onChange({ ...pair, to: stateOf<(typeof TO)[number]>(value) })}
        >
          {options(TO)}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}
