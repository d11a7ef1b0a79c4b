import { useMemo } from 'react';
import { useIsDesktop } from '@strapi/strapi/admin';
import { textHunks } from '../../../core/diff';
import type { Hunk } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { ComparisonFrame } from './ComparisonFrame';
import { comparisonRows } from './comparison-rows';
import { ComparisonRows } from './ComparisonRows';

interface Props {
  label: string;
  before: string;
  after: string;
  /** How the one became the other, where the server has said so; compared here otherwise. */
  hunks?: readonly Hunk[];
  isCode?: boolean;
}

/** Two texts side by side on wide screens, below each other on narrow ones. */
export function TextComparison({ label, before, after, hunks, isCode = false }: Props) {
  const text = useText();
  const isWide = useIsDesktop();
  const isSplit = isWide && before !== '' && after !== '';
  const rows = useMemo(
    () => comparisonRows(before, hunks ?? textHunks(before, after), isSplit),
    [before, after, hunks, isSplit],
  );

  return (
    <ComparisonFrame
      hasRadius
      overflow="hidden"
      borderColor="neutral200"
      role="group"
      aria-label={text('diff.comparison', { label })}
      $isSplit={isSplit}
      $isCode={isCode}
    >
      <ComparisonRows rows={rows} isSplit={isSplit} />
    </ComparisonFrame>
  );
}
