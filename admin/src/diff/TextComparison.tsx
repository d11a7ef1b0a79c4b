import { Box, Typography } from '@strapi/design-system';
import { useIsDesktop } from '@strapi/strapi/admin';
import DiffViewer, { DiffMethod } from 'react-diff-viewer-continued';
import { useTheme } from 'styled-components';
import { useText } from '../shared/text';
import { comparisonStyles } from './comparison-styles';

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
  const isSplit = isWide && before !== '' && after !== '';

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
        splitView={isSplit}
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
        styles={comparisonStyles(theme, isSplit)}
      />
    </Box>
  );
}
