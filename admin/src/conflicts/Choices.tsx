import { Box, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ResolutionChoice } from '../../../core/merge/types';
import { useText } from '../shared/text';
import { CustomInput } from './CustomInput';
import { inputOf } from './custom-value';
import { problemOf, type Decision } from './decisions';
import { Recommended } from './Recommended';
import { useResolving } from './resolving-context';
import { SideValue } from './SideValue';
import type { Question } from './subjects';

interface Props {
  question: Question;
  /** Tells this question from the others of the page. */
  name: string;
}

/** The three values side by side, and the choice between them or one's own. */
export function Choices({ question, name }: Props) {
  const text = useText();
  const { decisions, side, isReadOnly, refusals, decide } = useResolving();
  const { id, conflict } = question;
  const { type, base, request, published } = conflict;
  const decision: Decision | undefined = decisions.parts[id];
  const problem = problemOf(question, decision);
  const refusal = decision?.choice === 'custom' ? refusals[conflict.path] : undefined;

  const choose = (choice: ResolutionChoice) => {
    const input = decision?.input ?? (choice === 'custom' ? inputOf(type, request) : undefined);
    decide(id, { choice, input });
  };

  return (
    <Radio.Group
      aria-label={text('conflicts.choose', { label: name })}
      value={decision?.choice ?? ''}
      disabled={isReadOnly}
      onValueChange={(value: string) => choose(value as ResolutionChoice)}
    >
      <Columns>
        <Column aria-label={text('conflicts.side.base')}>
          <Heading>
            <Typography fontWeight="semiBold" textColor="neutral600">
              {text('conflicts.side.base')}
            </Typography>
          </Heading>
          <Value>
            <SideValue type={type} value={base} />
          </Value>
        </Column>
        <Column aria-label={text('conflicts.side.request')} $isChosen={decision?.choice === 'request'}>
          <Heading>
            <Radio.Item value="request">
              <Recommended>{text('conflicts.keep.request')}</Recommended>
            </Radio.Item>
          </Heading>
          <Value>
            <SideValue type={type} value={request} against={base} />
          </Value>
        </Column>
        <Column
          aria-label={text(`conflicts.side.published.${side}`)}
          $isChosen={decision?.choice === 'published'}
        >
          <Heading>
            <Radio.Item value="published">{text(`conflicts.keep.published.${side}`)}</Radio.Item>
          </Heading>
          <Value>
            <SideValue type={type} value={published} against={base} />
          </Value>
        </Column>
      </Columns>
      {conflict.choices.includes('custom') && (
        <Box paddingLeft={3}>
          <Radio.Item value="custom">{text('conflicts.keep.custom')}</Radio.Item>
          {decision?.choice === 'custom' && (
            <Box paddingTop={3}>
              <Field.Root
                name={`custom-${id}`}
                error={problem === undefined ? refusal : text(`conflicts.problem.${problem}`)}
              >
                <CustomInput
                  type={type}
                  options={conflict.enum}
                  label={text('conflicts.custom.label', { label: name })}
                  value={decision.input ?? ''}
                  onChange={(input) => decide(id, { choice: 'custom', input })}
                />
                <Field.Error />
              </Field.Root>
            </Box>
          )}
        </Box>
      )}
    </Radio.Group>
  );
}

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Surface = styled(Flex)<{ $isChosen?: boolean }>`
  border: 1px solid
    ${({ theme, $isChosen }) => ($isChosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $isChosen }) => ($isChosen ? `0 0 0 1px ${theme.colors.primary600}` : 'none')};
  overflow: hidden;
`;

function Column({ children, ...rest }: React.ComponentProps<typeof Surface>) {
  return (
    <Surface
      role="group"
      direction="column"
      alignItems="stretch"
      minWidth={0}
      background="neutral0"
      {...rest}
    >
      {children}
    </Surface>
  );
}

function Heading({ children }: { children: React.ReactNode }) {
  return (
    <Flex
      paddingLeft={3}
      paddingRight={3}
      paddingTop={2}
      paddingBottom={2}
      background="neutral100"
      minHeight="4.4rem"
    >
      {children}
    </Flex>
  );
}

/** Long values scroll in their column, so that the three stay comparable. */
function Value({ children }: { children: React.ReactNode }) {
  return (
    <Box padding={3} maxHeight="40rem" overflow="auto" flex="1">
      <Typography tag="div" textColor="neutral800">
        {children}
      </Typography>
    </Box>
  );
}
