import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { useText } from '../shared/text';
import { Choices } from './Choices';
import { CustomInput } from './CustomInput';
import { textSoFar } from './decisions';
import { QuestionFrame } from './QuestionFrame';
import { useResolving } from './resolving-context';
import { SettledLines } from './SettledLines';
import { isSettled, stretchesOf, type Subject } from './subjects';

/** A text with its regions in conflict where they stand, or the whole of it to edit. */
export function TextSubject({ subject }: { subject: Subject }) {
  const { decisions } = useResolving();
  const whole = decisions.wholes[subject.path] as string | undefined;

  return whole === undefined ? <Regions subject={subject} /> : <WholeText subject={subject} value={whole} />;
}

function Regions({ subject }: { subject: Subject }) {
  const text = useText();
  const { decisions, isReadOnly, decideWhole } = useResolving();
  const stretches = stretchesOf(subject);
  const { label, questions, path } = subject;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {stretches.map((stretch, index) => {
        if (isSettled(stretch)) {
          const isBefore = index < stretches.length - 1;
          return (
            <SettledLines
              key={`lines ${index}`}
              lines={stretch.lines}
              isBefore={isBefore}
              isAfter={index > 0}
            />
          );
        }
        const { question } = stretch;
        const number = (question.region ?? 0) + 1;
        const name =
          questions.length === 1
            ? label
            : text('conflicts.region', { label, number, count: questions.length });
        return (
          <QuestionFrame key={question.id} subject={subject} question={question} isInset>
            {questions.length > 1 && (
              <Typography tag="h3" variant="pi" fontWeight="semiBold" textColor="neutral600">
                {text('conflicts.region.short', { number, count: questions.length })}
              </Typography>
            )}
            <Choices question={question} name={name} />
          </QuestionFrame>
        );
      })}
      {!isReadOnly && (
        <Flex paddingTop={1} gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Pencil />}
            onClick={() => decideWhole(path, textSoFar(subject, decisions))}
          >
            {text('conflicts.whole.edit')}
          </Button>
          {path in decisions.setAside && (
            <Button variant="tertiary" size="S" onClick={() => decideWhole(path, decisions.setAside[path])}>
              {text('conflicts.whole.again')}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
}

function WholeText({ subject, value }: { subject: Subject; value: string }) {
  const text = useText();
  const { refusals, decideWhole } = useResolving();
  const { path, label, questions } = subject;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root
        name={`whole-${path}`}
        hint={text('conflicts.whole.hint', { count: questions.length })}
        error={refusals[path]}
      >
        <Field.Label>{text('conflicts.whole.label', { label })}</Field.Label>
        <CustomInput
          type="richtext"
          label={text('conflicts.whole.label', { label })}
          value={value}
          onChange={(next) => decideWhole(path, next)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Box>
        <Button variant="tertiary" size="S" startIcon={<ArrowLeft />} onClick={() => decideWhole(path, null)}>
          {text('conflicts.whole.back')}
        </Button>
      </Box>
    </Flex>
  );
}
