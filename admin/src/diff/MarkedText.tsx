import { useMemo } from 'react';
import { styled } from 'styled-components';
import { markedWords } from './marked-words';
import { tintOf, WORD } from './Tinted';

interface Props {
  value: string;
  /** What the words that differ are marked against; without it nothing is marked. */
  against?: string;
  isCode?: boolean;
}

/** A text as it is, with the words marked that were added and taken away. */
export function MarkedText({ value, against, isCode = false }: Props) {
  const parts = useMemo(() => markedWords(against ?? value, value), [against, value]);

  return (
    <Prose $isCode={isCode}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </Prose>
  );
}

const Prose = styled.div<{ $isCode: boolean }>`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.6;
  font-family: ${({ $isCode }) => ($isCode ? 'monospace' : 'inherit')};

  ins {
    text-decoration: none;
    background: ${({ theme }) => tintOf(theme, 'added', WORD)};
  }
  del {
    background: ${({ theme }) => tintOf(theme, 'removed', WORD)};
  }
`;
