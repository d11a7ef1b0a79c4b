import { useEffect, useRef } from 'react';
import { Box, Field, Flex, JSONInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ConstraintProblem } from '../../../../core/constraints';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { pathText } from '../constraints/check';

interface Props {
  value: string;
  isJson: boolean;
  problems: ConstraintProblem[];
  onChange: (text: string) => void;
}

/** The constraints as text, with everything that is wrong and where. */
export function JsonPane({ value, isJson, problems, onChange }: Props) {
  const text = useText();
  const said = useSaid();
  const editor = useRef<HTMLDivElement>(null);
  const label = text('workflow-definitions.json');
  const isWrong = !isJson || problems.length > 0;

  // The editor's own text field knows nothing of the field's label. It is made after the first time this is shown.
  useEffect(() => {
    const field = editor.current?.querySelector('.cm-content');
    field?.setAttribute('aria-label', label);
    field?.setAttribute('aria-invalid', String(isWrong));
  });

  return (
    <Field.Root
      name="constraints"
      hint={text('workflow-definitions.json.hint')}
      error={isJson ? undefined : text('workflow-definitions.json.bad')}
    >
      <Field.Label>{label}</Field.Label>
      <Editor ref={editor}>
        <JSONInput value={value} hasError={isWrong} onChange={onChange} />
      </Editor>
      <Field.Error />
      {problems.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={1} paddingBottom={1}>
          {problems.map(({ path, message, text: sentence }) => (
            <Box tag="li" key={`${path.join(' ')} ${message}`}>
              {path.length > 0 && (
                <Typography variant="pi" textColor="danger600" fontWeight="bold">
                  {pathText(path)}:{' '}
                </Typography>
              )}
              <Typography variant="pi" textColor="danger600">
                {said(sentence, message)}
              </Typography>
            </Box>
          ))}
        </Flex>
      )}
      <Field.Hint />
    </Field.Root>
  );
}

/** As wide as the column, with long lines broken, and no higher than a screen. */
const Editor = styled.div`
  min-width: 0;

  .cm-editor {
    max-height: 60rem;
  }
  .cm-content {
    min-height: 16rem;
    flex-shrink: 1 !important;
    white-space: break-spaces !important;
    overflow-wrap: anywhere;
  }
`;
