import { useMemo } from 'react';
import { modelsOf, type ModelOf, type SourceModel } from '../../../../core/constraints';
import { useLabelsQuery, useModelSourcesQuery } from '../../api';
import { modelsBehind } from '../constraints/models-behind';
import type { Group } from '../constraints/tree';

interface Models {
  /** Undefined until the content types are known. */
  modelOf: ModelOf | undefined;
  error: unknown;
  refetch: () => void;
}

const NONE: SourceModel[] = [];

/** What conditions can ask of a content type and of what it leads to, with the labels people know. */
export function useModels(contentType: string | null, tree: Group): Models {
  const { data: sources, error, refetch } = useModelSourcesQuery();
  const bare = useMemo(() => modelsOf(sources ?? NONE), [sources]);
  const wanted = useMemo(() => {
    const uids = contentType === null ? [] : modelsBehind(tree, contentType, bare);
    return (sources ?? NONE)
      .filter(({ uid }) => uids.includes(uid))
      .map(({ uid, modelType }) => ({ uid, modelType }));
  }, [bare, contentType, sources, tree]);
  // Labels that are known stay while those of another model are on their way.
  const { data: labels } = useLabelsQuery(wanted, { skip: wanted.length === 0 });

  const modelOf = useMemo(
    () =>
      sources === undefined
        ? undefined
        : modelsOf(sources.map((source) => ({ ...source, labels: labels?.[source.uid] }))),
    [labels, sources],
  );

  return { modelOf, error: sources === undefined ? error : undefined, refetch: () => void refetch() };
}
