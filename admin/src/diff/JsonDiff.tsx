import { prettyJson } from '../../../core/diff';
import type { AttributeDiff } from '../../../core/diff/types';
import { PlainText } from './PlainText';
import { TextComparison } from './TextComparison';

/** JSON, and whatever no other renderer knows, as indented text. */
export function JsonDiff({ attribute: { kind, label, before, after, hunks } }: { attribute: AttributeDiff }) {
  if (kind === 'unchanged') return <PlainText value={prettyJson(after)} isCode />;
  return (
    <TextComparison
      label={label}
      before={prettyJson(before)}
      after={prettyJson(after)}
      hunks={hunks}
      isCode
    />
  );
}
