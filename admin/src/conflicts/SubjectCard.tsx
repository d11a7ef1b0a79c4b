import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useText } from '../shared/text';
import { Choices } from './Choices';
import { isDecided } from './decisions';
import { DocumentChoices } from './DocumentChoices';
import { QuestionFrame } from './QuestionFrame';
import { useResolving } from './resolving-context';
import type { Subject } from './subjects';
import { TextSubject } from './TextSubject';

/** Everything to decide about one attribute, item, or the document as a whole. */
export function SubjectCard({ subject }: { subject: Subject }) {
  const text = useText();
  const { decisions } = useResolving();
  const { questions, path } = subject;
  const label = path === '' ? text('conflicts.document') : subject.label;
  const [question] = questions;
  const left = questions.filter((each) => !isDecided(subject, each, decisions)).length;

  const content = () => {
    if (question.region !== undefined) return <TextSubject subject={subject} />;
    return (
      <QuestionFrame subject={subject} question={question}>
        {path === '' ? <DocumentChoices question={question} /> : <Choices question={question} name={label} />}
      </QuestionFrame>
    );
  };

  return (
    <Box
      tag="section"
      aria-label={label}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex gap={3} justifyContent="space-between" alignItems="baseline" paddingBottom={4} wrap="wrap">
        <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
          {label}
        </Typography>
        {left === 0 ? (
          <Flex gap={2}>
            <CheckCircle fill="success600" aria-hidden />
            <Typography variant="pi" textColor="success600">
              {text('conflicts.decided')}
            </Typography>
          </Flex>
        ) : (
          questions.length > 1 && (
            <Typography variant="pi" textColor="neutral600">
              {text('conflicts.left', { left, total: questions.length })}
            </Typography>
          )
        )}
      </Flex>
      {content()}
    </Box>
  );
}
