import type { ReactDiffViewerStylesOverride } from 'react-diff-viewer-continued';
import type { DefaultTheme } from 'styled-components';
import { LINE, tintOf, WORD } from './Tinted';

/** The text comparison in the colours and letters of Strapi's theme, light and dark. */
export function comparisonStyles(theme: DefaultTheme, isSplit: boolean): ReactDiffViewerStylesOverride {
  const { colors, fontSizes } = theme;

  return {
    variables: {
      // Both themes go here: their colours already differ.
      light: {
        diffViewerBackground: colors.neutral0,
        diffViewerColor: colors.neutral800,
        addedBackground: tintOf(theme, 'added', LINE),
        addedColor: colors.neutral800,
        removedBackground: tintOf(theme, 'removed', LINE),
        removedColor: colors.neutral800,
        changedBackground: colors.neutral0,
        wordAddedBackground: tintOf(theme, 'added', WORD),
        wordRemovedBackground: tintOf(theme, 'removed', WORD),
        emptyLineBackground: colors.neutral100,
        codeFoldBackground: colors.neutral100,
        codeFoldGutterBackground: colors.neutral100,
        codeFoldContentColor: colors.neutral600,
      },
    },
    diffContainer: { minWidth: 'unset', fontSize: fontSizes[2], pre: { lineHeight: 1.6 } },
    contentText: {
      fontFamily: 'inherit',
      fontSize: fontSizes[2],
      lineHeight: 1.6,
      // The library breaks inside words, which makes prose hard to read.
      lineBreak: 'auto',
      overflowWrap: 'anywhere',
    },
    content: { paddingTop: '2px', paddingBottom: '2px', paddingRight: '8px' },
    marker: { verticalAlign: 'top', paddingTop: '2px' },
    // Its folded rows have the four cells of a split view even when there are two columns.
    codeFold: isSplit ? {} : { '& td:nth-of-type(n+3)': { display: 'none' } },
    codeFoldContentContainer: { paddingTop: '4px', paddingBottom: '4px' },
    codeFoldExpandButton: { background: 'none' },
  };
}
