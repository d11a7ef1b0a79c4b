import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Conflict } from '../../../contracts/conflicts';
import { blocksText, isBlocks } from '../diff/blocks-text';
import { FilePreview } from '../diff/FilePreview';
import { MarkedText } from '../diff/MarkedText';
import { PlainValue } from '../diff/PlainValue';
import { scalarText } from '../diff/scalar-text';
import { useText } from '../shared/text';
import { itemName } from './item-name';

interface Props {
  type: Conflict['type'];
  value: unknown;
  /** The value that it started from: words that differ from it are marked. Left out for that value itself. */
  against?: unknown;
}

const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));
const asJson = (value: unknown) => JSON.stringify(value ?? null, null, 2);
const asList = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** Types of which only a list can be in conflict as a whole: about the order of its items. */
const LISTS = ['component', 'dynamiczone', 'blocks'];

/** One side of a conflict, readable as what it is. */
export function SideValue({ type, value, against }: Props) {
  const text = useText();
  const intl = useIntl();
  const isMarked = against !== undefined;

  const words = (show: (value: unknown) => string, isCode = false) => (
    <MarkedText value={show(value)} against={isMarked ? show(against) : undefined} isCode={isCode} />
  );

  if (type === 'json') return words(asJson, true);
  if (value === null || value === undefined || value === '') {
    const isGone = type === 'item' || type === 'component';
    return (
      <Typography textColor="neutral600">
        {text(isGone ? 'conflicts.value.removed' : 'diff.empty')}
      </Typography>
    );
  }
  switch (type) {
    case 'text':
    case 'richtext':
    case 'string':
    case 'email':
    case 'uid':
      return words(asText);
    case 'media':
      return <Ordered items={asList(value)} show={(item) => <FilePreview value={item} />} />;
    case 'relation':
      return <Ordered items={asList(value)} show={(item) => <PlainValue value={item} />} />;
    case 'item':
      return isBlocks([value]) ? words((item) => blocksText([item])) : <PlainValue value={value} />;
    case 'document':
      return <PlainValue value={value} />;
    default:
      if (LISTS.includes(type) && Array.isArray(value)) {
        return <Ordered items={value} show={(item) => itemName(item) || text('diff.unnamed')} />;
      }
      if (typeof value === 'object') return <PlainValue value={value} />;
      return <>{scalarText(value, type, { text, intl })}</>;
  }
}

/** Items of a list; with their places where there are several. */
function Ordered({ items, show }: { items: unknown[]; show: (item: unknown) => React.ReactNode }) {
  const text = useText();

  if (items.length === 0) return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  if (items.length === 1) return <>{show(items[0])}</>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
      {items.map((item, index) => (
        <Flex key={index} tag="li" gap={2} alignItems="flex-start">
          <Typography textColor="neutral600">{index + 1}.</Typography>
          <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
            {show(item)}
          </Box>
        </Flex>
      ))}
    </Flex>
  );
}
