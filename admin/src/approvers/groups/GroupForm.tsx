import { useCallback, useRef, useState } from 'react';
import { Button, Link } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useNavigate } from 'react-router-dom';
import type { ApproverGroup } from '../../../../contracts/approvers';
import { useCreateGroupMutation, useUpdateGroupMutation } from '../../api';
import { settingsPath } from '../../settings/paths';
import { LeaveGuard } from '../../shared/LeaveGuard';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { useFormRun } from '../../shared/use-form-run';
import {
  changesOf,
  draftOf,
  GROUP_FIELDS,
  inputOf,
  isModified,
  problemsOf,
  type GroupDraft,
} from './group-draft';
import { GroupFields } from './GroupFields';

/** Makes a group, or edits one; leads back to the list once it is saved. */
export function GroupForm({ group }: { group: ApproverGroup | null }) {
  const text = useText();
  const navigate = useNavigate();
  const { run, problems, setProblems } = useFormRun(GROUP_FIELDS);
  const [create, { isLoading: isCreating }] = useCreateGroupMutation();
  const [update, { isLoading: isUpdating }] = useUpdateGroupMutation();
  const [stored] = useState(() => draftOf(group));
  const [draft, setDraft] = useState(stored);
  const isSaved = useRef(false);
  const mayLeave = useCallback(() => isSaved.current, []);
  const canSave = isModified(draft, stored);
  const title = group?.name ?? text('approvers.groups.create');

  const change = (part: Partial<GroupDraft>) => {
    setDraft({ ...draft, ...part });
    setProblems({});
  };

  const save = async () => {
    const found = problemsOf(draft);
    if (found.name !== undefined) return setProblems({ name: text(found.name) });
    const saved = await run(
      group === null ? create(inputOf(draft)) : update({ id: group.id, body: changesOf(draft, stored) }),
      text('approvers.groups.saved', { name: draft.name.trim() }),
    );
    if (saved === undefined) return;
    isSaved.current = true;
    navigate(settingsPath('approver-groups'));
  };

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) void save();
        }}
      >
        <Layouts.Header
          title={title}
          subtitle={text('approvers.groups.form.subtitle')}
          navigationAction={
            <Link tag={NavLink} to={settingsPath('approver-groups')} startIcon={<ArrowLeft />}>
              {text('approvers.groups')}
            </Link>
          }
          primaryAction={
            <Button
              type="submit"
              startIcon={<Check />}
              loading={isCreating || isUpdating}
              disabled={!canSave}
            >
              {text('shared.save')}
            </Button>
          }
        />
        <Layouts.Content>
          <Panel title={text('approvers.groups.form')}>
            <GroupFields draft={draft} problems={problems} onChange={change} />
          </Panel>
        </Layouts.Content>
      </form>
      <LeaveGuard when={canSave} mayLeave={mayLeave} />
    </Page.Main>
  );
}
