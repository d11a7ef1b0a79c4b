import { Box, Flex, Loader } from '@strapi/design-system';
import type { Change } from '../../../../contracts/changes';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useGetDiffQuery } from '../../api';
import { DocumentDiff } from '../../diff/DocumentDiff';
import { Failure } from '../../shared/Failure';
import { useText } from '../../shared/text';
import { useRefetchOnFocus } from '../../shared/use-refetch-on-focus';
import { useCompared } from './compared';
import { PairPicker } from './PairPicker';
import { Revisions } from './Revisions';

/** Two states of a change side by side, and the choice of which two. */
export function Comparison({ request, change }: { request: ChangeRequest; change: Change }) {
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
  useRefetchOnFocus(refetch);

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
      <PairPicker
        request={request}
        change={change}
        pair={pair}
        side={diff?.side}
        onChange={(next) => compare(change.id, next)}
      />
      {content()}
      <Revisions change={change} onCompare={(next) => compare(change.id, next)} />
    </Box>
  );
}
