import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Person } from '../../../../contracts/people';
import { useText } from '../../shared/text';

interface Props {
  names: Person[];
  me: number | undefined;
  value: Person | undefined;
  onChange: (id: string) => void;
}

/** In whose name somebody reviews who may do so in several. */
export function NameField({ names, me, value, onChange }: Props) {
  const text = useText();

  return (
    <Field.Root name="onBehalfOf" required>
      <Field.Label>{text('request-page.review.name')}</Field.Label>
      <SingleSelect
        value={value === undefined ? '' : String(value.id)}
        placeholder={text('request-page.review.name.choose')}
        onChange={(id) => onChange(String(id))}
      >
        {names.map(({ id, name }) => (
          <SingleSelectOption key={id} value={String(id)}>
            {id === me ? text('request-page.review.name.own', { name }) : name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
