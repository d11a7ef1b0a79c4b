import { useMemo } from 'react';
import { ComparisonFrame } from './ComparisonFrame';
import { plainRows } from './comparison-rows';
import { ComparisonRows } from './ComparisonRows';
import { useText } from '../shared/text';
import { Side } from './Side';

/** A text that did not change: its beginning, and the rest for whoever asks. */
export function PlainText({ value, isCode = false }: { value: string; isCode?: boolean }) {
  const text = useText();
  const rows = useMemo(() => plainRows(value), [value]);

  if (value === '') return <Side side="same">{text('diff.empty')}</Side>;
  return (
    <ComparisonFrame hasRadius overflow="hidden" background="neutral100" $isSplit={false} $isCode={isCode}>
      <ComparisonRows rows={rows} isSplit={false} />
    </ComparisonFrame>
  );
}
