import { Box, setOpacity } from '@strapi/design-system';
import { styled, type DefaultTheme } from 'styled-components';

export type Tint = 'added' | 'removed' | 'neutral';

/**
 * Colours of a comparison. Strapi's dark theme has no green or red surfaces (its 100s and 200s are grey), so
 * surfaces are its 500s made translucent, which hold on both.
 */
export function tintOf({ colors }: DefaultTheme, kind: Tint, opacity: number): string {
  switch (kind) {
    case 'added':
      return setOpacity(colors.success500, opacity);
    case 'removed':
      return setOpacity(colors.danger500, opacity);
    case 'neutral':
      return colors.neutral100;
  }
}

export const LINE = 0.12;
export const WORD = 0.35;

/** A surface that stands for something added or removed; never without a sign or a word on it. */
export const Tinted = styled(Box)<{ $kind: Tint }>`
  background: ${({ theme, $kind }) => tintOf(theme, $kind, LINE)};
  overflow-wrap: anywhere;
`;
