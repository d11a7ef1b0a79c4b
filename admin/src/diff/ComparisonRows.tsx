import { memo, useMemo, useState, type CSSProperties } from 'react';
import { Box, TextButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useText } from '../shared/text';
import { ComparisonLine } from './ComparisonLine';
import type { ComparisonRow, LineRow } from './comparison-rows';
import { piecesOf } from './pieces';
import { useArrival } from './use-arrival';
import { usePieces } from './use-pieces';

/** Lines and words that the browser lays out within one task. */
const PIECE = 120;

/** Pieces that are shown at first, and how many more each time somebody asks for them. */
const FIRST = 2;
const STEP = 50;

const isFolded = (row: ComparisonRow): row is { folded: LineRow[] } => 'folded' in row;

const weightOf = (row: ComparisonRow): number => {
  if (isFolded(row)) return 4;
  const lines = row.before === row.after ? [row.after] : [row.before, row.after];
  return lines.reduce((sum, line) => sum + (line === null ? 0 : 1 + (line.parts?.length ?? 0) / 4), 0);
};

/** Pieces that are worth not being laid out while nobody can see them, and about how high a row is. */
const MANY_ROWS = 20;
const ROW_HEIGHT = 28;

const outOfSight = (rows: number): CSSProperties | undefined =>
  rows < MANY_ROWS
    ? undefined
    : { contentVisibility: 'auto', containIntrinsicSize: `auto ${rows * ROW_HEIGHT}px` };

interface Props {
  rows: readonly ComparisonRow[];
  isSplit: boolean;
}

/** The rows of a comparison, long ones piece by piece. */
export function ComparisonRows({ rows, isSplit }: Props) {
  const text = useText();
  const pieces = useMemo(() => piecesOf(rows, weightOf, PIECE), [rows]);
  const { shown, rest, showMore } = usePieces(pieces, FIRST, STEP);
  const arrival = useArrival(shown.length);

  return (
    <>
      {shown.map((piece, index) => (
        <div key={index} data-piece style={outOfSight(piece.length)} {...arrival.propsOf(index)}>
          <Piece rows={piece} isSplit={isSplit} />
        </div>
      ))}
      {rest.length > 0 && (
        <Box padding={2} background="neutral100">
          <TextButton
            type="button"
            endIcon={<CaretDown />}
            onClick={() => {
              arrival.expect(pieces.length - rest.length);
              showMore();
            }}
          >
            {text('diff.more', { count: rest.reduce((sum, piece) => sum + piece.length, 0) })}
          </TextButton>
        </Box>
      )}
    </>
  );
}

const Piece = memo(({ rows, isSplit }: Props) =>
  rows.map((row, index) => {
    if (isFolded(row)) return <FoldedRows key={index} rows={row.folded} isSplit={isSplit} />;
    const { before, after } = row;
    return (
      <div key={index} data-row>
        {(isSplit || before !== null) && <ComparisonLine line={before} />}
        {(isSplit || (after !== null && before === null)) && <ComparisonLine line={after} />}
      </div>
    );
  }),
);
Piece.displayName = 'Piece';

function FoldedRows({ rows, isSplit }: { rows: readonly LineRow[]; isSplit: boolean }) {
  const text = useText();
  const [unfolded, setUnfolded] = useState(false);

  return (
    <>
      <Box padding={2} background="neutral100">
        <TextButton
          type="button"
          aria-expanded={unfolded}
          endIcon={unfolded ? <CaretUp /> : <CaretDown />}
          onClick={() => setUnfolded(!unfolded)}
        >
          {text(unfolded ? 'diff.fold' : 'diff.folded', { count: rows.length })}
        </TextButton>
      </Box>
      {unfolded && <ComparisonRows rows={rows} isSplit={isSplit} />}
    </>
  );
}
