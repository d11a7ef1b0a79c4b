import { Flex, Typography } from '@strapi/design-system';

/** What is wrong at one place of the constraints. */
export function ProblemList({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {problems.map((problem) => (
        <Typography key={problem} variant="pi" textColor="danger600">
          {problem}
        </Typography>
      ))}
    </Flex>
  );
}
