/** Approval workflows: arranged without the browser, and what is seen of them. */
import type { Locator, Page } from 'playwright-core';

import type { StageDefinitionInput, WorkflowDefinition } from '../../../contracts/workflows';
import { must, type Name } from '../harness';
import { createGroup } from './approvers';
import { ARTICLE, unique, type Article } from './documents';
import { button, LIST } from './request-page';

type NewStage = Partial<StageDefinitionInput> & { name: string; by: Name[] };

const DEFINITIONS = '/change-requests/workflow-definitions';

/** No two definitions of a content type have the same priority, also of different test files of a run. */
let priority = Date.now() % 900_000;

/** A workflow for these articles alone, each stage decided by a group of its own. */
export const defineWorkflow = async (
  articles: Article[],
  stages: NewStage[],
): Promise<WorkflowDefinition> => {
  const inputs: StageDefinitionInput[] = [];
  for (const [weight, { by, ...stage }] of stages.entries()) {
    const { id } = await createGroup(...by);
    inputs.push({ weight, minApprovers: 1, ...stage, approverGroup: id });
  }
  return must('admin', 'POST', DEFINITIONS, {
    name: unique('Workflow'),
    contentType: ARTICLE,
    constraints: { slug: { $in: articles.map(({ slug }) => slug) } },
    priority: (priority += 1),
    enabled: true,
    stages: inputs,
  });
};

export const APPROVALS = `${LIST}/approvals`;

/** The row of what is to be approved. */
export const approvalRow = (page: Page, label: string): Locator => page.getByRole('row', { name: label });

type Answer = 'Approve' | 'Deny' | 'Comment';

/** Answers in the dialog that is open. */
export const answer = async (page: Page, verb: Answer, comment = ''): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Comment' }).fill(comment);
  await button(dialog, verb).click();
  await dialog.waitFor({ state: 'hidden' });
};
