import { Box } from '@strapi/design-system';
import type { AttributeDiff } from '../../../core/diff/types';
import { AttributeList } from './AttributeList';
import { ItemsDiff } from './ItemsDiff';
import { Unchanged } from './Unchanged';

/** A single component by its attributes, a repeatable one by its items. */
export function ComponentDiff({ attribute }: { attribute: AttributeDiff }) {
  if (attribute.items !== undefined) return <ItemsDiff attribute={attribute} />;
  if (attribute.attributes === undefined) return <Unchanged value={attribute.after} />;

  return (
    <Box paddingLeft={4} borderStyle="solid" borderWidth="0 0 0 2px" borderColor="neutral200">
      <AttributeList attributes={attribute.attributes} />
    </Box>
  );
}
