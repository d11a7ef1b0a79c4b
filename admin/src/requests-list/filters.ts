import { useMemo } from 'react';
import type { Filters } from '@strapi/strapi/admin';
import { STATUSES } from '../../../core/status/status';
import { useContentTypesQuery, usePeopleQuery } from '../api';
import { useText } from '../shared/text';
import { OptionInput } from './OptionInput';

/** What the list can be filtered by. People and content types join as soon as they are known. */
export function useListFilters(): Filters.Filter[] {
  const text = useText();
  const { data: contentTypes = [] } = useContentTypesQuery();
  const { data: people = [] } = usePeopleQuery();

  return useMemo(() => {
    const is = [{ label: text('requests-list.filter.is'), value: '$eq' }];
    const inTime = [
      { label: text('requests-list.filter.on'), value: '$eq' },
      { label: text('requests-list.filter.from'), value: '$gte' },
      { label: text('requests-list.filter.until'), value: '$lte' },
    ];
    const names = people.map(({ id, name }) => ({ label: name, value: String(id) }));

    return [
      {
        name: 'status',
        label: text('requests-list.filter.status'),
        type: 'enumeration',
        input: OptionInput,
        operators: is,
        options: STATUSES.map((value) => ({ value, label: text(`shared.status.${value}`) })),
      },
      {
        name: 'contentType',
        label: text('requests-list.filter.contentType'),
        type: 'enumeration',
        input: OptionInput,
        operators: is,
        options: contentTypes.map(({ uid, displayName }) => ({ value: uid, label: displayName })),
      },
      {
        name: 'author',
        label: text('requests-list.filter.author'),
        type: 'enumeration',
        input: OptionInput,
        operators: is,
        options: names,
      },
      {
        name: 'createdAt',
        label: text('requests-list.filter.createdAt'),
        type: 'date',
        operators: inTime,
      },
      {
        name: 'lastActivityAt',
        label: text('requests-list.filter.lastActivityAt'),
        type: 'date',
        operators: inTime,
      },
    ];
  }, [text, contentTypes, people]);
}
