import { useState } from 'react';
import { TextInput } from '@strapi/design-system';
import { useText } from '../../shared/text';

interface Props {
  value: unknown;
  onChange: (value: unknown) => void;
}

const written = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

/** What is no JSON is meant as a text. */
function read(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A value that no other input can show, as JSON. */
export function JsonValue({ value, onChange }: Props) {
  const text = useText();
  const [typed, setTyped] = useState(() => written(value));
  const shown = written(read(typed)) === written(value) ? typed : written(value);

  return (
    <TextInput
      size="S"
      aria-label={text('workflow-definitions.value.json')}
      value={shown}
      onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
        setTyped(target.value);
        onChange(read(target.value));
      }}
    />
  );
}
