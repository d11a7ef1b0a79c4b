import { Badge, Flex } from '@strapi/design-system';
import { useText } from '../shared/text';

/** Marks the choice that is right most of the time. Nobody is given it unasked. */
export function Recommended({ children }: { children: string }) {
  const text = useText();

  return (
    <Flex tag="span" gap={2} wrap="wrap">
      {children}
      <Badge size="S" variant="success">
        {text('conflicts.recommended')}
      </Badge>
    </Flex>
  );
}
