import { Box, Flex, Typography } from '@strapi/design-system';
import { useText } from '../shared/text';
import { componentName } from './component-name';

/** Keys that say how a value is stored, not what it is. */
const HINTS = new Set(['id', '__component', '__temp_key__']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (value: Record<string, unknown>): string | undefined =>
  [value.label, value.name].find((name): name is string => typeof name === 'string');

const isReference = (value: Record<string, unknown>) =>
  ('documentId' in value && 'contentType' in value) || ('hash' in value && 'url' in value);

/** A value without a comparison: references by name, components by attribute, everything else as text. */
export function PlainValue({ value }: { value: unknown }) {
  const text = useText();
  const isEmpty = value === null || value === undefined || value === '';

  if (isEmpty || (Array.isArray(value) && value.length === 0)) {
    return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  }
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
  if (!isRecord(value)) {
    return <Typography style={{ whiteSpace: 'pre-wrap' }}>{String(value)}</Typography>;
  }
  if (isReference(value)) return <Typography>{nameOf(value) ?? text('diff.unnamed')}</Typography>;

  return (
    <Box paddingLeft={3} borderStyle="solid" borderWidth="0 0 0 2px" borderColor="neutral200">
      {typeof value.__component === 'string' && (
        <Typography fontWeight="semiBold">{componentName(value.__component)}</Typography>
      )}
      {Object.entries(value)
        .filter(([key]) => !HINTS.has(key))
        .map(([key, inner]) => (
          <Box key={key} paddingTop={1}>
            <Typography variant="pi" textColor="neutral600">
              {key}
            </Typography>
            <PlainValue value={inner} />
          </Box>
        ))}
    </Box>
  );
}
