import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useText } from '../../shared/text';
import type { Refusal } from './problems';

interface Props {
  refusal: Refusal;
  labelOf?: (attribute: string) => string;
  /** Closes the dialog and shows the problems at the fields. */
  onShow?: () => void;
}

/** Why the server refused: its sentence, and what is wrong with which field. */
export function DocumentProblems({ refusal, labelOf = (attribute) => attribute, onShow }: Props) {
  const text = useText();
  const place = ([attribute, ...inner]: string[]) =>
    [labelOf(attribute), ...inner.map((name) => (/^\d+$/.test(name) ? String(Number(name) + 1) : name))].join(
      ' › ',
    );

  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
      <Flex gap={3} alignItems="flex-start">
        <Box paddingTop={1} shrink={0}>
          <WarningCircle fill="danger600" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0}>
          {refusal.problems.length !== 1 && (
            <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {refusal.message}
            </Typography>
          )}
          {refusal.problems.length > 0 && (
            <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
              {refusal.problems.map(({ path, message }, index) => (
                <li key={index}>
                  <Typography textColor="neutral800">
                    <Typography tag="strong" fontWeight="bold">
                      {place(path)}
                    </Typography>
                    {': '}
                    {message}
                  </Typography>
                </li>
              ))}
            </Flex>
          )}
          {onShow && refusal.problems.length > 0 && (
            <TextButton onClick={onShow}>{text('content-manager.dialog.show-fields')}</TextButton>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
