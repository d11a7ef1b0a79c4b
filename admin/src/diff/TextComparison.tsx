import { Box, Typography } from '@strapi/design-system';
import { useIsDesktop } from '@strapi/strapi/admin';
import DiffViewer, { DiffMethod } from 'react-diff-viewer-continued';
import { useTheme } from 'styled-components';
import { useText } from '../shared/text';
import { LINE, tintOf, WORD } from './Tinted';

interface Props {
  label: string;
  before: string;
  after: string;
}

/** Two texts side by side on wide screens, below each other on narrow ones. */
export function TextComparison({ label, before, after }: Props) {
  const text = useText();
  const theme = useTheme();
  const isWide = useIsDesktop();
  const { colors } = theme;
  const added = tintOf(theme, 'added', LINE);
  const removed = tintOf(theme, 'removed', LINE);

  return (
    <Box
      hasRadius
      overflow="hidden"
      borderColor="neutral200"
      role="group"
      aria-label={text('diff.comparison', { label })}
    >
      <DiffViewer
        oldValue={before}
        newValue={after}
        splitView={isWide && before !== '' && after !== ''}
        compareMethod={DiffMethod.WORDS_WITH_SPACE}
        // Strapi's content security policy forbids its worker.
        disableWorker
        hideSummary
        // Line numbers can be clicked but not reached by keyboard, and say little about prose.
        hideLineNumbers
        codeFoldMessageRenderer={(count) => (
          <Typography variant="pi" textColor="primary600">
            {text('diff.folded', { count })}
          </Typography>
        )}
        styles={{
          variables: {
            light: {
              diffViewerBackground: colors.neutral0,
              diffViewerColor: colors.neutral800,
              addedBackground: added,
              addedColor: colors.neutral800,
              removedBackground: removed,
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
          diffContainer: {
            minWidth: 'unset',
            fontSize: theme.fontSizes[2],
            pre: { lineHeight: 1.6 },
          },
          contentText: {
            fontFamily: 'inherit',
            fontSize: theme.fontSizes[2],
            lineHeight: 1.6,
            // The library breaks inside words, which makes prose hard to read.
            lineBreak: 'auto',
            overflowWrap: 'anywhere',
          },
          codeFoldContentContainer: { paddingTop: '4px', paddingBottom: '4px' },
          codeFoldExpandButton: { background: 'none' },
          content: { paddingTop: '2px', paddingBottom: '2px', paddingRight: '8px' },
          marker: { verticalAlign: 'top', paddingTop: '2px' },
        }}
      />
    </Box>
  );
}
