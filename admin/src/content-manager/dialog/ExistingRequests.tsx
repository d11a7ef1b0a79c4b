import { useState } from 'react';
import { Box, Field, Flex, Loader, Radio, TextInput, Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useDebounce, useRBAC } from '@strapi/strapi/admin';
import { OPEN_STATUSES } from '../../../../core/status';
import { useListRequestsQuery } from '../../api';
import { PERMISSIONS } from '../../permissions';
import { useErrorText } from '../../shared/server-text';
import { StatusBadge } from '../../shared/StatusBadge';
import { useText } from '../../shared/text';
import type { SavedRequest } from './types';

const SHOWN = 10;

interface Props {
  chosen: SavedRequest | null;
  onChoose: (request: SavedRequest | null) => void;
  isMissing: boolean;
}

/** The open change requests that the person may add to, found by number or title. */
export function ExistingRequests({ chosen, onChoose, isMissing }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const [search, setSearch] = useState('');
  const asked = useDebounce(search.trim().replace(/^#/, ''), 250);
  const { allowedActions } = useRBAC(PERMISSIONS.manage);
  const { data, error, isFetching } = useListRequestsQuery({
    scope: allowedActions.canManage ? 'all' : 'mine',
    filters: { status: { $in: [...OPEN_STATUSES] } },
    pageSize: SHOWN,
    ...(asked === '' ? {} : { _q: asked }),
  });
  const requests = data?.data ?? [];

  const choose = (id: string) => onChoose(requests.find((request) => request.id === id) ?? null);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root
        name="change-request-search"
        error={isMissing ? text('content-manager.dialog.existing.missing') : undefined}
      >
        <Field.Label>{text('content-manager.dialog.existing.search')}</Field.Label>
        <TextInput
          type="search"
          autoFocus
          autoComplete="off"
          startAction={<Search aria-hidden fill="neutral500" />}
          placeholder={text('content-manager.dialog.existing.placeholder')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Field.Error />
      </Field.Root>

      <Box aria-live="polite" aria-busy={isFetching}>
        {isFetching && data === undefined && <Loader small>{text('content-manager.loading')}</Loader>}
        {error !== undefined && <Typography textColor="danger600">{errorText(error)}</Typography>}
        {data !== undefined && error === undefined && requests.length === 0 && (
          <Typography textColor="neutral600">
            {text(
              asked === ''
                ? 'content-manager.dialog.existing.none'
                : 'content-manager.dialog.existing.nothing',
            )}
          </Typography>
        )}
        {error === undefined && requests.length > 0 && (
          <Radio.Group
            aria-label={text('content-manager.dialog.existing.list')}
            value={chosen?.id ?? ''}
            onValueChange={choose}
          >
            <Flex direction="column" alignItems="stretch" gap={3}>
              {requests.map((request) => (
                <Flex
                  key={request.id}
                  gap={{ initial: 1, medium: 3 }}
                  direction={{ initial: 'column', medium: 'row' }}
                  justifyContent="space-between"
                  alignItems={{ initial: 'flex-start', medium: 'center' }}
                >
                  <Radio.Item value={request.id}>
                    <Typography style={{ overflowWrap: 'anywhere' }}>
                      #{request.number} {request.title}
                    </Typography>
                  </Radio.Item>
                  <Box shrink={0}>
                    <StatusBadge status={request.status} />
                  </Box>
                </Flex>
              ))}
            </Flex>
          </Radio.Group>
        )}
      </Box>
    </Flex>
  );
}
