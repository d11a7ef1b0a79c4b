import { Flex, Typography } from '@strapi/design-system';
import type { ChangeDiff, ChangeType } from '../../../contracts/changes';
import { useText } from '../shared/text';
import { AttributeList } from './AttributeList';
import { Notice } from './Notice';
import { RENDERERS } from './renderers';
import { RenderersContext } from './renderers-context';

interface Props {
  diff: ChangeDiff;
  /** What the change wants: going live for the first time is not the same as coming into being. */
  type: ChangeType;
}

/** Everything that differs between two states of one document. */
export function DocumentDiff({ diff, type }: Props) {
  const text = useText();
  const created = type === 'creation' ? 'created' : 'first-published';
  const deleted = type === 'unpublication' ? 'unpublished' : 'deleted';
  const changed = diff.attributes.filter(({ kind }) => kind !== 'unchanged').length;

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {diff.created && (
        <Notice kind="added" title={text(`diff.${created}.title`)}>
          {text(`diff.${created}.message`)}
        </Notice>
      )}
      {diff.deleted && (
        <Notice kind="removed" title={text(`diff.${deleted}.title`)}>
          {text(`diff.${deleted}.message`)}
        </Notice>
      )}
      {changed === 0 && diff.hidden === 0 && !diff.created && !diff.deleted && (
        <Typography textColor="neutral600">{text('diff.none')}</Typography>
      )}
      <RenderersContext.Provider value={RENDERERS}>
        <AttributeList attributes={diff.attributes} />
      </RenderersContext.Provider>
      {diff.hidden > 0 && (
        <Typography textColor="neutral600">{text('diff.hidden', { count: diff.hidden })}</Typography>
      )}
    </Flex>
  );
}
