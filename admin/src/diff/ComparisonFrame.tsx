import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { LINE, tintOf, WORD } from './Tinted';

/**
 * The look of a comparison of texts, said once for all of its lines: they are plain elements, since thousands of
 * components would keep the browser busy.
 */
export const ComparisonFrame = styled(Box)<{ $isSplit: boolean; $isCode: boolean }>`
  color: ${({ theme }) => theme.colors.neutral800};
  font-family: ${({ $isCode }) => ($isCode ? 'monospace' : 'inherit')};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;

  [data-piece] {
    outline: none;
  }

  [data-row] {
    display: grid;
    grid-template-columns: repeat(${({ $isSplit }) => ($isSplit ? 2 : 1)}, minmax(0, 1fr));
  }

  [data-kind] {
    position: relative;
    min-height: 1.6em;
    box-sizing: content-box;
    padding: ${({ theme }) => `2px ${theme.spaces[2]} 2px ${theme.spaces[6]}`};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  [data-kind='added'] {
    background: ${({ theme }) => tintOf(theme, 'added', LINE)};
  }

  [data-kind='removed'] {
    background: ${({ theme }) => tintOf(theme, 'removed', LINE)};
  }

  [data-kind='none'] {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  ins,
  del {
    text-decoration: none;
  }

  ins {
    background: ${({ theme }) => tintOf(theme, 'added', WORD)};
  }

  del {
    background: ${({ theme }) => tintOf(theme, 'removed', WORD)};
  }

  em {
    color: ${({ theme }) => theme.colors.neutral600};
    user-select: none;
  }

  [data-sign] {
    position: absolute;
    left: ${({ theme }) => theme.spaces[2]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    user-select: none;
  }

  [data-word] {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }
`;
