import { Box, Flex, Typography } from '@strapi/design-system';
import { useText } from '../shared/text';
import { blocksText, isBlocks } from './blocks-text';
import { componentName } from './component-name';
import { FilePreview } from './FilePreview';

/** Keys that say how a value is stored, not what it is. */
const HINTS = new Set(['id', '__component', '__temp_key__']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (value: Record<string, unknown>): string | undefined =>
  [value.label, value.name].find((name): name is string => typeof name === 'string');

const isRelation = (value: Record<string, unknown>) => 'documentId' in value && 'contentType' in value;
const isFile = (value: Record<string, unknown>) => 'hash' in value && 'url' in value;

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * A value without a comparison: references by name, files with thumbnail, components by
 * attribute, everything else as text.
 */
export function PlainValue({ value }: { value: unknown }) {
  const text = useText();

  if (isEmpty(value)) {
    return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  }
  if (isBlocks(value)) return <Words>{blocksText(value)}</Words>;
  if (Array.isArray(value)) {
    return (
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {value.map((item, index) => (
          <li key={index}>
            <PlainValue value={item} />
          </li>
        ))}
      </Flex>
    );
  }
  if (typeof value === 'boolean') return <Words>{text(value ? 'diff.true' : 'diff.false')}</Words>;
  if (!isRecord(value)) return <Words>{String(value)}</Words>;
  if (isFile(value)) return <FilePreview value={value} />;
  if (isRelation(value)) return <Words>{nameOf(value) ?? text('diff.unnamed')}</Words>;

  return (
    <Box paddingLeft={3} borderStyle="solid" borderWidth="0 0 0 2px" borderColor="neutral200">
      {typeof value.__component === 'string' && (
        <Typography fontWeight="semiBold">{componentName(value.__component)}</Typography>
      )}
      {Object.entries(value)
        .filter(([key, inner]) => !HINTS.has(key) && !isEmpty(inner))
        .map(([key, inner]) => (
          <Box key={key} paddingTop={1}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {key}
            </Typography>
            <PlainValue value={inner} />
          </Box>
        ))}
    </Box>
  );
}

function Words({ children }: { children: string }) {
  return <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Typography>;
}
