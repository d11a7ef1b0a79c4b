import { useState } from 'react';
import { Box, TextButton, Typography } from '@strapi/design-system';
import { useText } from '../shared/text';

/** Lines shown next to a region in conflict. */
const CONTEXT = 3;

interface Props {
  lines: string[];
  /** Whether a region follows, and whether one came before. */
  isBefore: boolean;
  isAfter: boolean;
}

/** A stretch of text without conflict: the lines next to a conflict, the rest folded away. */
export function SettledLines({ lines, isBefore, isAfter }: Props) {
  const text = useText();
  const [unfolded, setUnfolded] = useState(false);
  const head = isAfter ? CONTEXT : 0;
  const tail = isBefore ? CONTEXT : 0;
  const folded = lines.length - head - tail;

  if (unfolded || folded <= 1) return <Lines lines={lines} />;
  return (
    <>
      {head > 0 && <Lines lines={lines.slice(0, head)} />}
      <Box paddingTop={1} paddingBottom={1}>
        <TextButton type="button" onClick={() => setUnfolded(true)}>
          {text('conflicts.folded', { count: folded })}
        </TextButton>
      </Box>
      {tail > 0 && <Lines lines={lines.slice(-tail)} />}
    </>
  );
}

function Lines({ lines }: { lines: string[] }) {
  const content = lines.join('').replace(/\r?\n$/, '');

  return (
    <Typography
      tag="div"
      textColor="neutral700"
      style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.6 }}
    >
      {content === '' ? '\u00a0' : content}
    </Typography>
  );
}
