import { Box, Flex } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { fileAddress, readFile } from './media-file';

interface Props {
  value: unknown;
  /** Overrides the file's own name. */
  name?: string;
}

/** A file by thumbnail and name. */
export function FilePreview({ value, name }: Props) {
  const file = readFile(value);
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
      <span style={{ overflowWrap: 'anywhere' }}>{name || file?.name}</span>
    </Flex>
  );
}
