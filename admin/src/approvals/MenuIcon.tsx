import type { SVGProps } from 'react';
import { Badge, Box } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import { styled } from 'styled-components';
import { usePendingCount } from './use-pending-count';

const LARGEST = 99;

/** The section's icon in Strapi's menu, with how much waits for the person's approval. Its link gives size and colour. */
export function MenuIcon(props: SVGProps<SVGSVGElement>) {
  const count = usePendingCount();

  return (
    <Box tag="span" position="relative" display="inline-flex">
      <Discuss {...props} />
      {count > 0 && (
        <Count aria-hidden backgroundColor="primary600" textColor="neutral0" size="S">
          {count > LARGEST ? `${LARGEST}+` : count}
        </Count>
      )}
    </Box>
  );
}

/** As the count of Strapi's own menu links, which is fixed once the menu is built. */
const Count = styled(Badge)`
  position: absolute;
  inset-block-start: -1rem;
  inset-inline-start: 1rem;
  min-width: 2rem;
  justify-content: center;
  border-radius: ${({ theme }) => theme.spaces[10]};
  span {
    color: ${({ theme }) => theme.colors.neutral0};
  }
`;
