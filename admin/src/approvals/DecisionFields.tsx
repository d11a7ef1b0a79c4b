import { Field, Radio, Textarea } from '@strapi/design-system';
import { useText } from '../shared/text';
import { VERBS, type Verb } from './deciding';

interface Props {
  verb: Verb;
  onVerb: (verb: Verb) => void;
  comment: string;
  onComment: (comment: string) => void;
}

/** What is answered, and what there is to say about it. */
export function DecisionFields({ verb, onVerb, comment, onComment }: Props) {
  const text = useText();

  return (
    <>
      <Field.Root name="verb" required>
        <Field.Label>{text('approvals.verb')}</Field.Label>
        <Radio.Group
          value={verb}
          aria-label={text('approvals.verb')}
          onValueChange={(value: string) => onVerb(value as Verb)}
        >
          {VERBS.map((value) => (
            <Radio.Item key={value} value={value}>
              {text(`approvals.verb.${value}.long`)}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Field.Root>
      <Field.Root
        name="comment"
        required={verb === 'comment'}
        hint={text(verb === 'comment' ? 'approvals.comment.hint.only' : 'approvals.comment.hint')}
      >
        <Field.Label>{text('approvals.comment')}</Field.Label>
        <Textarea
          value={comment}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onComment(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
