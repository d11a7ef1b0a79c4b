import { useState } from 'react';
import { Box, Flex, Radio, TextButton, Typography } from '@strapi/design-system';
import type { Conflict } from '../../../contracts/conflicts';
import { PlainValue } from '../diff/PlainValue';
import { useText } from '../shared/text';
import { Recommended } from './Recommended';
import { useResolving } from './resolving-context';
import type { Question } from './subjects';

type Case = 'deleted' | 'deleting' | 'created';

function caseOf({ kind, request }: Conflict): Case {
  if (kind === 'create_create') return 'created';
  return request === null ? 'deleting' : 'deleted';
}

/** A conflict about the document as a whole: whether it is there at all, or which one of two counts. */
export function DocumentChoices({ question }: { question: Question }) {
  const text = useText();
  const { decisions, isReadOnly, decide } = useResolving();
  const { id, conflict } = question;
  const situation = caseOf(conflict);
  const title = text(`conflicts.document.${situation}`);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{title}</Typography>
      <Radio.Group
        aria-label={title}
        value={decisions.parts[id]?.choice ?? ''}
        disabled={isReadOnly}
        onValueChange={(value: string) => decide(id, { choice: value as 'request' | 'published' })}
      >
        {conflict.choices.includes('request') && (
          <Radio.Item value="request">
            <Recommended>{text(`conflicts.document.${situation}.request`)}</Recommended>
          </Radio.Item>
        )}
        <Radio.Item value="published">{text(`conflicts.document.${situation}.published`)}</Radio.Item>
      </Radio.Group>
      <Contents conflict={conflict} />
    </Flex>
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What the two documents hold, where they differ. */
function differingOf({ request, published }: Conflict): string[] {
  const [mine, its] = [request, published].map((side) => (isRecord(side) ? side : {}));
  const names = [...new Set([...Object.keys(mine), ...Object.keys(its)])];

  return names.filter((name) => {
    if (isEmpty(mine[name]) && isEmpty(its[name])) return false;
    return JSON.stringify(mine[name]) !== JSON.stringify(its[name]);
  });
}

function Contents({ conflict }: { conflict: Conflict }) {
  const text = useText();
  const { side } = useResolving();
  const [unfolded, setUnfolded] = useState(false);
  const names = differingOf(conflict);
  const sides = [
    { key: 'request', title: text('conflicts.side.request'), value: conflict.request },
    { key: 'published', title: text(`conflicts.side.published.${side}`), value: conflict.published },
  ].filter(({ value }) => isRecord(value));

  if (names.length === 0) return null;
  return (
    <Box>
      <TextButton type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {text(`conflicts.document.${unfolded ? 'hide' : 'show'}.${sides.length === 1 ? 'one' : 'both'}`)}
      </TextButton>
      {unfolded && (
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
          {names.map((name) => (
            <Box key={name} tag="section" aria-label={name}>
              <Typography fontWeight="semiBold">{name}</Typography>
              <Flex gap={4} alignItems="flex-start" wrap="wrap" paddingTop={1}>
                {sides.map(({ key, title, value }) => (
                  <Box key={key} flex="1 1 26rem" minWidth={0} background="neutral100" hasRadius padding={3}>
                    {sides.length > 1 && (
                      <Typography tag="p" variant="pi" textColor="neutral600">
                        {title}
                      </Typography>
                    )}
                    <PlainValue value={isRecord(value) ? value[name] : null} />
                  </Box>
                ))}
              </Flex>
            </Box>
          ))}
        </Flex>
      )}
    </Box>
  );
}
