import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useText } from '../../shared/text';
import type { Leaf } from '../constraints/attribute-path';
import { shapeOf } from '../constraints/operand';
import { ValueInput } from './ValueInput';
import { valueKindOf, type ValueKind } from './value-kind';

interface Props {
  leaf: Leaf;
  operator: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** What an attribute is compared with: one value, several, or two. */
export function OperandInput({ leaf, operator, value, onChange }: Props) {
  const kind = valueKindOf(leaf);
  switch (shapeOf(operator)) {
    case 'list':
      return <Values kind={kind} values={value as unknown[]} onChange={onChange} />;
    case 'pair':
      return <Between kind={kind} values={value as unknown[]} onChange={onChange} />;
    default:
      return <ValueInput kind={kind} value={value} onChange={onChange} />;
  }
}

interface ListProps {
  kind: ValueKind;
  values: unknown[];
  onChange: (values: unknown[]) => void;
}

const replaced = (values: unknown[], index: number, value: unknown): unknown[] =>
  values.map((other, at) => (at === index ? value : other));

function Between({ kind, values, onChange }: ListProps) {
  const text = useText();

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <ValueInput kind={kind} value={values[0]} onChange={(value) => onChange(replaced(values, 0, value))} />
      <Typography variant="pi" textColor="neutral600">
        {text('workflow-definitions.value.and')}
      </Typography>
      <ValueInput kind={kind} value={values[1]} onChange={(value) => onChange(replaced(values, 1, value))} />
    </Flex>
  );
}

function Values({ kind, values, onChange }: ListProps) {
  const text = useText();
  const shown = values.length === 0 ? [undefined] : values;

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {shown.map((value, index) => (
        <Flex key={index} gap={1} alignItems="flex-start">
          <Flex grow={1} direction="column" alignItems="stretch" minWidth={0}>
            <ValueInput
              kind={kind}
              value={value}
              onChange={(next) => onChange(replaced(shown, index, next))}
            />
          </Flex>
          {shown.length > 1 && (
            <IconButton
              size="S"
              variant="ghost"
              label={text('workflow-definitions.value.remove')}
              onClick={() => onChange(shown.filter((_other, at) => at !== index))}
            >
              <Cross />
            </IconButton>
          )}
        </Flex>
      ))}
      <Flex>
        <Button
          variant="ghost"
          size="S"
          startIcon={<Plus />}
          disabled={shown.includes(undefined)}
          onClick={() => onChange([...shown, undefined])}
        >
          {text('workflow-definitions.value.add')}
        </Button>
      </Flex>
    </Flex>
  );
}
