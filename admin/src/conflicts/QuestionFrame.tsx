import { Flex } from '@strapi/design-system';
import { isDecided } from './decisions';
import { useResolving } from './resolving-context';
import type { Question, Subject } from './subjects';

/** Marks questions that are still open, for "Next undecided" to find in the order of the page. */
export const OPEN_QUESTION = '[data-conflict="open"]';

interface Props {
  subject: Subject;
  question: Question;
  /** Stands inside a text. */
  isInset?: boolean;
  children: React.ReactNode;
}

/** Holds one question. */
export function QuestionFrame({ subject, question, isInset = false, children }: Props) {
  const { decisions } = useResolving();
  const inset = isInset
    ? ({
        padding: { initial: 3, medium: 4 },
        background: 'neutral100',
        hasRadius: true,
        borderColor: 'neutral200',
      } as const)
    : {};

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      data-conflict={isDecided(subject, question, decisions) ? 'decided' : 'open'}
      {...inset}
    >
      {children}
    </Flex>
  );
}
