import { TextInput } from '@strapi/design-system';
import { useLocalesQuery } from '../../api';
import { useText } from '../../shared/text';
import { attributeLabel } from '../builder/attribute-label';
import { useBuilder } from '../builder/builder-context';
import { changeableFields } from '../constraints/changeable-fields';
import { ChoiceInput } from './ChoiceInput';
import type { ValueProps } from './ValueInput';

/** What is being done with the entry. */
export function ChangeTypeInput({ options, ...props }: ValueProps & { options: readonly string[] }) {
  const text = useText();

  return (
    <ChoiceInput
      {...props}
      options={options.map((type) => ({ value: type, label: text(`request-page.change.type.${type}`) }))}
    />
  );
}

/** A language of the site; where they cannot be read, its code is typed. */
export function LocaleInput({ value, onChange }: ValueProps) {
  const text = useText();
  const { data: locales, isError } = useLocalesQuery();

  if (isError) {
    return (
      <TextInput
        size="S"
        aria-label={text('workflow-definitions.value')}
        value={value === undefined ? '' : String(value)}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
          onChange(target.value === '' ? undefined : target.value)
        }
      />
    );
  }
  return (
    <ChoiceInput
      value={value}
      onChange={onChange}
      options={(locales ?? []).map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

/** A field of the content type that the change touches. */
export function ChangedFieldInput(props: ValueProps) {
  const text = useText();
  const { contentType, modelOf } = useBuilder();
  const fields = changeableFields(contentType, modelOf, (model, name) => attributeLabel(model, name, text));

  return <ChoiceInput {...props} options={fields} />;
}
