import { useMemo, useRef, useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ChangeDetail } from '../../../contracts/changes';
import type { ConflictsAnswer } from '../../../contracts/conflicts';
import type { ChangeRequest } from '../../../contracts/requests';
import { ConfirmAction } from '../shared/ConfirmAction';
import { LeaveGuard } from '../shared/LeaveGuard';
import { useSaid } from '../shared/server-text';
import { useText } from '../shared/text';
import { countValidApprovals } from '../shared/valid-approvals';
import { Warning } from '../shared/Warning';
import { countLeft, hasDecisions } from './decisions';
import { EditorBar } from './EditorBar';
import { EditorHeader } from './EditorHeader';
import { focusNext } from './focus-next';
import { NoConflict } from './NoConflict';
import { PreviewDialog } from './PreviewDialog';
import { ResolvingContext, type Resolving } from './resolving-context';
import { SubjectCard } from './SubjectCard';
import { useDecisions } from './use-decisions';
import { useResolve } from './use-resolve';

interface Props {
  request: ChangeRequest;
  change: ChangeDetail;
  answer: ConflictsAnswer;
}

/** Decides the conflicts of one change, one by one or all at once, and saves the result as a new revision. */
export function ConflictEditor({ request, change, answer }: Props) {
  const text = useText();
  const said = useSaid();
  const list = useRef<HTMLDivElement>(null);
  const visited = useRef<Element | null>(null);
  const [isConfirming, setIsConfirming] = useState(false);
  const { subjects, decisions, hasMoved, decide, decideWhole, decideAll, forgetMove } = useDecisions(answer);
  const { side, state, hidden } = answer.meta;
  const { refusals, mayLeave, look, save, ...work } = useResolve({ change, subjects, decisions, state });
  const total = answer.data.length;
  const left = countLeft(subjects, decisions);
  const approvals = countValidApprovals(request);
  const isReadOnly = !change.editable.allowed;

  const resolving = useMemo<Resolving>(
    () => ({
      decisions,
      side,
      isReadOnly,
      refusals,
      decide,
      decideWhole,
    }),
    [decide, decideWhole, decisions, isReadOnly, refusals, side],
  );

  const obstacle = () => {
    if (hidden > 0) return text('conflicts.hidden.obstacle');
    return left > 0 ? text('conflicts.obstacle', { count: left }) : undefined;
  };

  return (
    <Page.Main>
      <Page.Title>{text('conflicts.title', { label: change.label })}</Page.Title>
      <EditorHeader
        change={change}
        side={side}
        total={total}
        left={left}
        canDecide={!isReadOnly}
        onDecideAll={decideAll}
      />
      <Layouts.Content>
        <Flex
          ref={list}
          onFocus={(event: React.FocusEvent) => {
            visited.current = event.target;
          }}
          direction="column"
          alignItems="stretch"
          gap={{ initial: 4, large: 6 }}
          paddingBottom={6}
          // Keeps the bar at the bottom of the window where there is little to decide.
          minHeight="60vh"
        >
          {isReadOnly && total > 0 && (
            <Warning title={text('conflicts.read-only')}>
              {said(change.editable.text, change.editable.reason ?? text('conflicts.read-only.reason'))}
            </Warning>
          )}
          {hasMoved && (
            <Warning
              title={text('conflicts.moved')}
              action={
                <Button variant="secondary" size="S" onClick={forgetMove}>
                  {text('conflicts.moved.seen')}
                </Button>
              }
            >
              {text('conflicts.moved.message')}
            </Warning>
          )}
          {hidden > 0 && (
            <Warning title={text('conflicts.hidden', { count: hidden })}>
              {text('conflicts.hidden.message')}
            </Warning>
          )}
          {total === 0 && hidden === 0 && <NoConflict change={change} />}
          <ResolvingContext.Provider value={resolving}>
            {subjects.map((subject) => (
              <SubjectCard key={subject.path} subject={subject} />
            ))}
          </ResolvingContext.Provider>
        </Flex>
      </Layouts.Content>
      {total > 0 && !isReadOnly && (
        <EditorBar
          total={total}
          left={left}
          obstacle={obstacle()}
          isSaving={work.isSaving}
          isPreviewing={work.isPreviewing}
          onNext={() => list.current && focusNext(list.current, visited.current)}
          onPreview={() => void look()}
          onSave={() => (approvals > 0 ? setIsConfirming(true) : void save())}
        />
      )}
      <PreviewDialog label={change.label} preview={work.preview} onClose={work.closePreview} />
      <ConfirmAction
        open={isConfirming}
        onClose={() => setIsConfirming(false)}
        title={text('conflicts.approvals.title')}
        message={text('conflicts.approvals.message', { count: approvals })}
        confirm={text('conflicts.save')}
        onConfirm={save}
      />
      <LeaveGuard when={hasDecisions(decisions)} mayLeave={mayLeave} />
    </Page.Main>
  );
}
