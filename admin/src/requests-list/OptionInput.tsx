import { InputRenderer, type Filters } from '@strapi/strapi/admin';

/**
 * A choice among the filter's options. Strapi's own input does the same, but only for filters that bring an
 * input does it show the chosen option by its label instead of its value.
 */
export function OptionInput({ options = [], ...props }: Filters.ValueInputProps) {
  const choices = options.map((option) =>
    typeof option === 'string'
      ? { value: option, label: option }
      : { value: option.value, label: option.label ?? option.value },
  );

  return (
    <InputRenderer
      aria-label={props['aria-label']}
      name={props.name}
      label={null}
      type="enumeration"
      options={choices}
    />
  );
}
