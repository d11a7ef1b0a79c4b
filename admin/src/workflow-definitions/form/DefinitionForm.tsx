import { useCallback, useRef, useState } from 'react';
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useNavigate } from 'react-router-dom';
import { ConstraintEditor } from '../builder/ConstraintEditor';
import { settingsPath } from '../../settings/paths';
import { LeaveGuard } from '../../shared/LeaveGuard';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { StagesPanel } from '../stages/StagesPanel';
import { isModified, withoutProblem, type DefinitionDraft } from './definition-draft';
import { DefinitionFields } from './DefinitionFields';
import { useNextPriority } from './use-next-priority';
import { useSave } from './use-save';

interface Props {
  /** Null for a new one. */
  id: string | null;
  title: string;
  /** What is stored, or what an empty form holds. */
  stored: DefinitionDraft;
  /** What the form starts with, where that is something else. */
  start?: DefinitionDraft;
  actions?: React.ReactNode;
  children?: React.ReactNode;
}

const LIST = settingsPath('workflows');

/** Makes a definition, or edits one; leads back to the list once it is saved. */
export function DefinitionForm({ id, title, stored, start = stored, actions, children }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const { save, isSaving, problems, setProblems } = useSave(id);
  const [draft, setDraft] = useState(start);
  const isSaved = useRef(false);
  const mayLeave = useCallback(() => isSaved.current, []);
  const nextPriorityOf = useNextPriority();
  const canSave = isModified(draft, stored);

  const change = useCallback(
    (part: Partial<DefinitionDraft>) => {
      setDraft((before) => ({ ...before, ...part }));
      setProblems(withoutProblem(problems, Object.keys(part)));
    },
    [problems, setProblems],
  );
  /** A new definition comes after the others of its content type, until somebody says otherwise. */
  const suggestPriority = async (contentType: string) => {
    const priority = await nextPriorityOf(contentType);
    setDraft((before) => ({ ...before, priority: before.priority ?? priority }));
  };
  const changeFields = (part: Partial<DefinitionDraft>) => {
    change(part);
    if (typeof part.contentType === 'string' && id === null) void suggestPriority(part.contentType);
  };
  const changeConstraints = useCallback(
    (constraints: DefinitionDraft['constraints']) => change({ constraints }),
    [change],
  );
  const changeStages = useCallback((stages: DefinitionDraft['stages']) => change({ stages }), [change]);

  const submit = async () => {
    const saved = await save(draft, stored);
    if (saved !== undefined) {
      isSaved.current = true;
      return navigate(LIST);
    }
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) void submit();
        }}
      >
        <Layouts.Header
          title={title}
          subtitle={text('workflow-definitions.form.subtitle')}
          navigationAction={
            <Link tag={NavLink} to={LIST} startIcon={<ArrowLeft />}>
              {text('workflow-definitions.title')}
            </Link>
          }
          primaryAction={
            <Flex gap={2} wrap="wrap">
              {actions}
              <Button type="submit" startIcon={<Check />} loading={isSaving} disabled={!canSave}>
                {text('shared.save')}
              </Button>
            </Flex>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Panel title={text('workflow-definitions.form')}>
              <DefinitionFields draft={draft} problems={problems} onChange={changeFields} />
            </Panel>
            <Panel title={text('workflow-definitions.constraints')}>
              {draft.contentType === null ? (
                <Typography textColor="neutral600">
                  {text('workflow-definitions.constraints.first')}
                </Typography>
              ) : (
                <ConstraintEditor
                  contentType={draft.contentType}
                  draft={draft.constraints}
                  showsUnfinished={problems.constraints !== undefined}
                  error={problems.constraints}
                  onChange={changeConstraints}
                />
              )}
            </Panel>
            <StagesPanel stages={draft.stages} problems={problems} onChange={changeStages} />
            {children}
          </Flex>
        </Layouts.Content>
      </form>
      <LeaveGuard when={canSave} mayLeave={mayLeave} />
    </Page.Main>
  );
}
