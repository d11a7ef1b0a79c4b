import { Box, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { useText } from '../../shared/text';
import { leafOf } from '../constraints/attribute-path';
import { fits, shapeOf } from '../constraints/operand';
import type { Rule } from '../constraints/tree';
import { JsonValue } from '../values/JsonValue';
import { OperandInput } from '../values/OperandInput';
import { AttributeSelects } from './AttributeSelects';
import { useBuilder } from './builder-context';
import { OperatorSelect } from './OperatorSelect';
import { ProblemList } from './ProblemList';

interface Props {
  rule: Rule;
  /** Uid of the model that the path starts at. */
  from: string | null;
}

/** One condition: an attribute, an operator, a value. */
export function ConditionRow({ rule, from }: Props) {
  const text = useText();
  const { modelOf, problemsOf, change } = useBuilder();
  const leaf = from === null ? null : leafOf(rule.path, from, modelOf);
  const problems = problemsOf(rule.id);
  const setValue = (value: unknown) => change(rule.id, { ...rule, value });

  const value = () => {
    if (rule.path.length === 0) return null;
    if (leaf === null || !fits(rule.operator, rule.value)) {
      return <JsonValue value={rule.value} onChange={setValue} />;
    }
    if (shapeOf(rule.operator) === 'flag') return null;
    return <OperandInput leaf={leaf} operator={rule.operator} value={rule.value} onChange={setValue} />;
  };

  return (
    <Box
      role="group"
      aria-label={text('workflow-definitions.rule')}
      padding={3}
      hasRadius
      background="neutral100"
      borderColor={problems.length > 0 ? 'danger600' : undefined}
    >
      <Flex alignItems="flex-start" gap={2}>
        <Fields>
          <AttributeSelects rule={rule} from={from} onChange={(next) => change(rule.id, next)} />
          {rule.path.length > 0 && (
            <OperatorSelect rule={rule} leaf={leaf} onChange={(next) => change(rule.id, next)} />
          )}
          {value()}
        </Fields>
        <IconButton
          variant="ghost"
          label={text('workflow-definitions.rule.remove')}
          onClick={() => change(rule.id, null)}
        >
          <Trash />
        </IconButton>
      </Flex>
      {problems.length > 0 && (
        <Box paddingTop={2}>
          <ProblemList problems={problems} />
        </Box>
      )}
    </Box>
  );
}

/** As many beside each other as there is room for; the last one takes what is left of its line. */
const Fields = styled.div`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  align-items: flex-start;
  min-width: 0;
  gap: ${({ theme }) => theme.spaces[2]};

  > * {
    flex: 1 1 16rem;
    min-width: min(100%, 14rem);
  }
`;
