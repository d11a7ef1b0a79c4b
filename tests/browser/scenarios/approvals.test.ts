import type { Page } from 'playwright-core';

import type { ChangeRequest } from '../../../contracts/requests';
import { eventually, hides, isDisabled, must, scenario, shows, world, type Name } from '../harness';
import {
  answer,
  approvalRow,
  APPROVALS,
  button,
  createArticle,
  defineWorkflow,
  edition,
  hasStatus,
  header,
  LIST,
  openRequest,
  propose,
  type Article,
} from '../steps';

const ROSA = world.people.reviewer.name;

/** One of the boxes on the first page. */
const widget = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) });

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const proposeSummary = (article: Article, { draft = false } = {}) =>
  propose([edition(article.documentId, { summary: 'Proposed.' })], { draft });

const readAs = (name: Name, id: string) =>
  must<ChangeRequest>(name, 'GET', `/change-requests/requests/${id}`);

describe('approval workflows', () => {
  scenario('a request goes from stage to stage until it can be published', async (as) => {
    const article = await createArticle();
    const { name } = await defineWorkflow(
      [article],
      [
        { name: 'Lawyers', by: ['reviewer'] },
        { name: 'Management', by: ['reviewer2'] },
      ],
    );
    const { id, number, title } = await proposeSummary(article, { draft: true });

    const editor = await as('editor');
    await openRequest(editor, id);
    await hides(editor.getByRole('tab', { name: 'Approval' }));
    await button(header(editor), 'Mark as ready for review').click();
    await hasStatus(editor, 'ready_for_review');
    const progress = region(editor, 'Approval');
    await shows(progress.getByText(name), progress.getByText('1 more approval needed'));
    await shows(progress.getByText('Not yet started'));
    await isDisabled(button(header(editor), 'Decide'));

    const rosa = await as('reviewer');
    await rosa.goto(LIST);
    const listed = rosa.getByRole('row', { name: title });
    await shows(listed.getByText('Lawyers'), listed.getByText(name));
    await rosa.getByRole('link', { name: /^My approvals \(\d+\)$/ }).click();
    const row = approvalRow(rosa, article.title);
    await shows(row.getByText('Lawyers'), row.getByText('1 more approval needed'));
    await shows(row.getByRole('link', { name: `#${number} ${title}` }));
    await row.getByRole('link', { name: article.title }).click();
    await shows(region(rosa, 'summary'));
    await rosa.goBack();
    await button(row, `Approve: Lawyers of ${article.title}`).click();
    await answer(rosa, 'Approve', 'Nothing against it.');
    await shows(rosa.getByText('Approved: Lawyers'));
    await hides(row);
    await rosa.getByRole('tab', { name: 'Answered by me' }).click();
    await shows(row.getByText('Approved'));

    const ravi = await as('reviewer2');
    await openRequest(ravi, id);
    await button(header(ravi), 'Decide').click();
    await shows(ravi.getByRole('dialog').getByRole('link', { name: 'Look at the changes' }));
    await answer(ravi, 'Approve');
    await hasStatus(ravi, 'ready_for_merging');

    await editor.goto(`${APPROVALS}/requests`);
    const own = approvalRow(editor, article.title);
    await shows(own.getByText(name), own.getByText('Article'), own.getByText('Approved'));
    await own.getByRole('link', { name: `#${number} ${title}` }).click();
    await shows(region(editor, 'Responses').getByText('Nothing against it.'));
    await shows(region(editor, 'Workflow').getByText(name));
  });

  scenario('a denial ends it, and says to whoever asked what its stage has to say', async (as) => {
    const article = await createArticle();
    await defineWorkflow(
      [article],
      [
        { name: 'Press', by: ['reviewer'], denialMessage: 'Talk to the press office first.' },
        { name: 'Management', by: ['reviewer2'] },
      ],
    );
    const { id } = await proposeSummary(article);

    const rosa = await as('reviewer');
    await rosa.goto(`${LIST}/${id}/approval`);
    await button(region(rosa, 'Stages'), 'Deny').click();
    const dialog = rosa.getByRole('dialog');
    await shows(dialog.getByText('A denial ends the whole workflow'));
    await shows(dialog.getByText('Talk to the press office first.'));
    await answer(rosa, 'Deny', 'Two names are wrong.');

    const editor = await as('editor');
    await openRequest(editor, id, 'changes');
    const notice = region(editor, 'Approval denied');
    await shows(notice.getByText(`${ROSA} denied “Press” of ${article.title}`));
    await shows(
      notice.getByText('Talk to the press office first.'),
      notice.getByText(/Two names are wrong\./),
      header(editor).getByText('Approval was denied at the stage “Press”, so it cannot be published.'),
    );
    await notice.getByRole('link', { name: 'Open approval' }).click();
    await shows(region(editor, 'Stages').getByText('Canceled'));
    expect((await readAs('editor', id)).status).toBe('ready_for_review');
  });

  scenario('several stages are approved with one comment, and what got new content is not', async (as) => {
    const articles = [await createArticle(), await createArticle()];
    const [first, second] = articles as [Article, Article];
    await defineWorkflow(articles, [{ name: 'Desk', by: ['publisher'] }]);
    const request = await proposeSummary(first);
    const { id, changes } = await proposeSummary(second);

    const petra = await as('publisher');
    await petra.goto(APPROVALS);
    for (const { title } of articles) {
      await approvalRow(petra, title)
        .getByRole('checkbox', { name: `Select: Desk of ${title}` })
        .click();
    }
    await must('editor', 'PUT', `/change-requests/changes/${changes[0]?.id}`, {
      data: { summary: 'Another one.' },
      fromRevision: 1,
    });
    await button(petra, 'Approve selected').click();
    const dialog = petra.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Comment' }).fill('All fine.');
    await button(dialog, 'Approve 2 stages').click();
    await shows(dialog.getByText(/^1 approved, 1 not\./));
    await shows(dialog.getByRole('listitem').filter({ hasText: second.title }));
    await button(dialog, 'Close').last().click();
    await hides(approvalRow(petra, first.title));
    await shows(approvalRow(petra, second.title));
    await eventually(async () => (await readAs('publisher', request.id)).status, 'ready_for_merging');
    expect((await readAs('publisher', id)).status).toBe('ready_for_review');
  });

  scenario('what could not be approved stays told when nothing is left in the list', async (as) => {
    const articles = [await createArticle(), await createArticle()];
    const [first, second] = articles as [Article, Article];
    const { name } = await defineWorkflow(articles, [{ name: 'Desk', by: ['publisher', 'reviewer2'] }]);
    await proposeSummary(first);
    const { workflows } = await proposeSummary(second);

    const petra = await as('publisher');
    // A page that is not there leads to the last one that is.
    await petra.goto(`${APPROVALS}?_q=${encodeURIComponent(name)}&page=3`);
    await shows(approvalRow(petra, first.title), approvalRow(petra, second.title));
    await petra.goto(APPROVALS);
    await button(petra, 'Filters').click();
    const form = petra.getByRole('dialog');
    await form.getByRole('combobox', { name: 'Select field' }).click();
    await petra.getByRole('option', { name: 'Workflow', exact: true }).click();
    const workflow = form.getByRole('combobox', { name: 'Workflow', exact: true });
    await workflow.click();
    await workflow.pressSequentially(name);
    await petra.getByRole('option', { name, exact: true }).click();
    await button(form, 'Add filter').click();
    await shows(petra.getByText(`Workflow is ${name}`));
    await shows(approvalRow(petra, first.title), approvalRow(petra, second.title));
    await petra.getByRole('checkbox', { name: 'Select all that can be approved together' }).click();
    await must(
      'reviewer2',
      'POST',
      `/change-requests/workflow-stages/${workflows[0]?.stages[0]?.id}/approve`,
      {},
    );
    await button(petra, 'Approve selected').click();
    const dialog = petra.getByRole('dialog');
    await button(dialog, 'Approve 2 stages').click();
    await shows(dialog.getByText(/^1 approved, 1 not\./));
    await shows(petra.getByText('Nothing matches your search and filters.'));
    await shows(dialog.getByRole('listitem').filter({ hasText: second.title }));
    await button(dialog, 'Close').last().click();
    await hides(approvalRow(petra, first.title), approvalRow(petra, second.title));
  });

  scenario(
    'the first page of the admin says what waits, and what became of what one asked for',
    async (as) => {
      const article = await createArticle();
      await defineWorkflow([article], [{ name: 'Desk', by: ['reviewer'] }]);
      await proposeSummary(article);

      const rosa = await as('reviewer');
      await rosa.goto('/admin');
      const waiting = widget(rosa, 'Waiting for my approval').getByRole('row', { name: article.title });
      await shows(waiting.getByText('Desk'));
      await waiting.getByRole('link', { name: article.title }).click();
      await shows(region(rosa, 'summary'));

      const editor = await as('editor');
      await editor.goto('/admin');
      const asked = widget(editor, 'My requests in approval').getByRole('row', { name: article.title });
      await shows(asked.getByText('Desk'), asked.getByText('Pending'));
    },
  );

  scenario('whoever asked can cancel it, and the request becomes a draft', async (as) => {
    const article = await createArticle();
    await defineWorkflow([article], [{ name: 'Desk', by: ['publisher'] }]);
    const { id } = await proposeSummary(article);

    const editor = await as('editor');
    await editor.goto(`${LIST}/${id}/approval`);
    await shows(region(editor, 'Stages').getByRole('button', { name: 'Approve', disabled: true }));
    await button(region(editor, 'Workflow'), 'Cancel approval').click();
    const dialog = editor.getByRole('dialog');
    await button(dialog, 'Cancel approval').click();
    await dialog.waitFor({ state: 'hidden' });
    await hasStatus(editor, 'draft');
    await shows(region(editor, 'Workflow').getByText('Canceled'));
    await button(header(editor), 'Mark as ready for review').click();
    await shows(editor.getByRole('button', { name: /^Attempt 1: / }));
    await shows(region(editor, 'Workflow').getByText('Number 2'));
  });
});
