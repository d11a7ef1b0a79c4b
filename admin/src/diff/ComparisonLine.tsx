import { useState } from 'react';
import { TextButton } from '@strapi/design-system';
import type { HunkLine, TextPart } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { isLong, shortenLine, type Gap } from './shorten-line';

const SIGNS = { added: '+', removed: '−', unchanged: '' } as const;

function Part({ part }: { part: TextPart | Gap }) {
  const text = useText();

  switch (part.kind) {
    case 'gap':
      return <em>{` … ${text('diff.gap', { count: part.length })} … `}</em>;
    case 'added':
      return <ins>{part.text}</ins>;
    case 'removed':
      return <del>{part.text}</del>;
    case 'unchanged':
      return part.text;
  }
}

/** One line of a comparison: marked by sign, colour and (for screen readers) word; its words marked by colour. */
export function ComparisonLine({ line }: { line: HunkLine | null }) {
  const text = useText();
  const [isWhole, setIsWhole] = useState(false);

  if (line === null) return <div data-kind="none" />;
  const { kind } = line;
  const isShortened = isLong(line) && !isWhole;
  const parts = isShortened ? shortenLine(line) : (line.parts ?? null);

  return (
    <div data-kind={kind}>
      {kind !== 'unchanged' && (
        <>
          <span data-sign aria-hidden>
            {SIGNS[kind]}
          </span>
          <span data-word>{text(`diff.line.${kind}`)} </span>
        </>
      )}
      {parts === null ? line.text : parts.map((part, index) => <Part key={index} part={part} />)}
      {isShortened && (
        <TextButton type="button" onClick={() => setIsWhole(true)}>
          {text('diff.line.whole')}
        </TextButton>
      )}
    </div>
  );
}
