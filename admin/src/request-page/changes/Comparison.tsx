import { Box, Flex, Loader } from '@strapi/design-system';
import type { Change } from '../../../../contracts/changes';
import { useGetDiffQuery } from '../../api';
import { DocumentDiff } from '../../diff/DocumentDiff';
import { Failure } from '../../shared/Failure';
import { useText } from '../../shared/text';
import { useCompared } from './compared';
import { PairPicker } from './PairPicker';

/** Two states of a change side by side, and the choice of which two. */
export function Comparison({ change }: { change: Change }) {
  const text = useText();
  const { pairOf, compare } = useCompared();
  const pair = pairOf(change.id);
  const {
    currentData: diff,
    error,
    isFetching,
    refetch,
  } = useGetDiffQuery({
    id: change.id,
    ...pair,
  });

  const content = () => {
    if (diff !== undefined) return <DocumentDiff diff={diff} type={change.type} />;
    if (error !== undefined) return <Failure error={error} retry={refetch} />;
    return (
      <Flex justifyContent="center" padding={6}>
        <Loader>{text('shared.loading')}</Loader>
      </Flex>
    );
  };

  return (
    <Box aria-busy={isFetching}>
      <PairPicker change={change} pair={pair} onChange={(next) => compare(change.id, next)} />
      {content()}
    </Box>
  );
}
