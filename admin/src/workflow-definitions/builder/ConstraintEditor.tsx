import { useCallback, useMemo } from 'react';
import { Box, Flex, Grid, Loader, Typography } from '@strapi/design-system';
import { Failure } from '../../shared/Failure';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { check } from '../constraints/check';
import { withText, withTree, type ConstraintDraft } from '../constraints/constraint-draft';
import { nodeAt, toJson } from '../constraints/to-json';
import { isEmpty, isFinished, nodesOf, withChild, withNode } from '../constraints/tree';
import { BuilderContext, type Builder } from './builder-context';
import { ConditionGroup } from './ConditionGroup';
import { JsonPane } from './JsonPane';
import { Preview } from './Preview';
import { useModels } from './use-models';

interface Props {
  contentType: string;
  draft: ConstraintDraft;
  /** Whether conditions that lack something are told so: not while they are being made. */
  showsUnfinished: boolean;
  /** What the server said about them. */
  error: string | undefined;
  onChange: (draft: ConstraintDraft) => void;
}

const HALVES = { builder: { col: 8, s: 12, xs: 12 }, json: { col: 4, s: 12, xs: 12 } } as const;
const COLUMN = { direction: 'column', alignItems: 'stretch' } as const;

/** When the workflow applies: conditions to click together beside the JSON that they are, and what they match. */
export function ConstraintEditor({ contentType, draft, showsUnfinished, error, onChange }: Props) {
  const text = useText();
  const said = useSaid();
  const { modelOf, error: failure, refetch } = useModels(contentType, draft.tree);
  const { tree, json } = draft;

  /** What is wrong, at the nodes of the tree: of what the tree says, which is what the JSON says in other words. */
  const problems = useMemo(() => {
    const found = new Map<string, string[]>();
    const add = (id: string, problem: string) => found.set(id, [...(found.get(id) ?? []), problem]);
    if (modelOf !== undefined) {
      for (const { path, message, text: sentence } of check(toJson(tree), contentType, modelOf).problems) {
        add(nodeAt(tree, path), said(sentence, message));
      }
    }
    for (const node of showsUnfinished ? nodesOf(tree) : []) {
      if (node.kind === 'rule' && !isFinished(node)) {
        add(node.id, text('workflow-definitions.rule.unfinished'));
      }
    }
    return found;
  }, [contentType, modelOf, said, showsUnfinished, text, tree]);

  const change = useCallback<Builder['change']>(
    (id, node) =>
      onChange(withTree(id === tree.id && node?.kind === 'group' ? node : withNode(tree, id, () => node))),
    [onChange, tree],
  );
  const builder = useMemo<Builder | null>(
    () =>
      modelOf === undefined
        ? null
        : {
            contentType,
            modelOf,
            problemsOf: (id) => problems.get(id) ?? [],
            change,
            add: (groupId, node) => onChange(withTree(withChild(tree, groupId, node))),
          },
    [change, contentType, modelOf, onChange, problems, tree],
  );

  if (failure !== undefined) return <Failure error={failure} retry={refetch} />;
  if (builder === null) return <Loader small>{text('shared.loading')}</Loader>;
  const checked = json === null ? null : check(json, contentType, builder.modelOf);
  const typeName = builder.modelOf(contentType)?.displayName ?? '';

  return (
    <BuilderContext.Provider value={builder}>
      <Flex {...COLUMN} gap={5}>
        {error !== undefined && <Typography textColor="danger600">{error}</Typography>}
        <Grid.Root gap={6}>
          <Grid.Item {...HALVES.builder} {...COLUMN}>
            <Flex {...COLUMN} gap={3}>
              {isEmpty(tree) && (
                <Typography textColor="neutral600">
                  {text('workflow-definitions.everything', { type: typeName })}
                </Typography>
              )}
              {json === null && (
                <Typography textColor="warning700">{text('workflow-definitions.json.stale')}</Typography>
              )}
              <ConditionGroup isRoot group={tree} from={contentType} />
            </Flex>
          </Grid.Item>
          <Grid.Item {...HALVES.json} {...COLUMN}>
            <JsonPane
              value={draft.text}
              isJson={json !== null}
              problems={checked?.problems ?? []}
              onChange={(typed) => typed !== draft.text && onChange(withText(draft, typed))}
            />
          </Grid.Item>
        </Grid.Root>
        <Box>
          {checked?.words && (
            <Box paddingBottom={3}>
              <Typography textColor="neutral600">
                {text('workflow-definitions.words', {
                  words: said(checked.words.text, checked.words.message),
                })}
              </Typography>
            </Box>
          )}
          <Preview
            contentType={contentType}
            typeName={typeName}
            constraints={checked?.problems.length === 0 ? json : null}
          />
        </Box>
      </Flex>
    </BuilderContext.Provider>
  );
}
