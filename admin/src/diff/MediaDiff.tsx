import { Box, Flex, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';
import type { AttributeDiff, ItemDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { fileAddress, readFile } from './media-file';
import { ReferenceEntry } from './ReferenceEntry';
import { Unchanged } from './Unchanged';

/** Files by thumbnail and name: which came, which went, which stayed or were replaced. */
export function MediaDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const { items } = attribute;

  if (items === undefined) return <Unchanged value={attribute.after} />;
  if (items.length === 0) {
    return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {items.map((item, index) => (
        <li key={`${item.label} ${index}`}>
          <ReferenceEntry item={item}>
            <Preview item={item} />
          </ReferenceEntry>
        </li>
      ))}
    </Flex>
  );
}

function Preview({ item }: { item: ItemDiff }) {
  const file = readFile(item.kind === 'removed' ? item.before : item.after);
  const isImage = file?.mime.startsWith('image/') ?? false;

  return (
    <Flex gap={3}>
      <Flex
        width="4.8rem"
        height="4.8rem"
        shrink={0}
        justifyContent="center"
        background="neutral150"
        hasRadius
        overflow="hidden"
      >
        {file !== null && isImage ? (
          <Box
            tag="img"
            src={fileAddress(file.thumbnail ?? file.url)}
            alt=""
            maxWidth="100%"
            maxHeight="100%"
          />
        ) : (
          <File aria-hidden />
        )}
      </Flex>
      <span>{item.label || file?.name}</span>
    </Flex>
  );
}
