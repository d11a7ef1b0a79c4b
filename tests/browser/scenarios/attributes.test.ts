import { eventually, isEnabled, must, scenario, shows, world } from '../harness';
import {
  button,
  createArticle,
  difference,
  field,
  liveArticle,
  openArticle,
  openRequest,
  openTab,
  publish,
  requestTitled,
  review,
  saveAsChangeRequest,
  saveButton,
  unique,
} from '../steps';

describe('everything that the edit view edits', () => {
  scenario(
    'components, dynamic zone, relation and media: compared readably, published exactly',
    async (as) => {
      const author = unique('Author');
      await must('admin', 'POST', '/content-manager/collection-types/api::author.author/actions/publish', {
        name: author,
      });
      const { documentId } = await createArticle({
        seo: { metaTitle: 'Search title' },
        links: [
          { label: 'First link', url: 'https://example.org/1' },
          { label: 'Second link', url: 'https://example.org/2' },
        ],
        sections: [
          { __component: 'section.quote', text: 'A quotation.', source: 'Somebody' },
          { __component: 'section.text', heading: 'A heading', body: 'Text.' },
        ],
        author: { connect: [{ documentId: world.documents.author }] },
      });
      const title = unique('Everything');
      const editor = await as('editor');
      await openArticle(editor, documentId);

      await field(editor, 'metaTitle').fill('Better search title');
      await button(editor, 'Second link').click();
      await editor.locator('[name="links.1.url"]').fill('https://example.org/second');
      await editor.getByRole('button', { name: /^quote - /i }).click();
      await editor.locator('[name="sections.0.source"]').fill('Somebody else');
      await editor.getByRole('combobox', { name: /^author/ }).click();
      await editor.keyboard.type(author);
      await editor.getByRole('option', { name: author }).click();
      await editor
        .getByRole('region', { name: 'cover' })
        .getByRole('button', { name: /add an asset/i })
        .click();
      const library = editor.getByRole('dialog');
      await library.getByRole('checkbox', { name: 'illustration-01.png' }).click();
      await button(library, 'Finish').click();
      await isEnabled(saveButton(editor));
      await saveAsChangeRequest(editor, title);

      const request = await requestTitled(title);
      const before = await liveArticle(documentId);
      const reviewer = await as('reviewer');
      await openRequest(reviewer, request.id);
      await openTab(reviewer, 'Changes');
      await shows(
        difference(reviewer, 'metaTitle').getByText('Search title', { exact: true }),
        difference(reviewer, 'metaTitle').getByText('Better search title'),
        difference(reviewer, 'url').getByText('https://example.org/second'),
        difference(reviewer, 'source').getByText('Somebody else'),
        difference(reviewer, 'author').getByText('Nadia Author'),
        difference(reviewer, 'author').getByText(author),
        difference(reviewer, 'cover').getByText('illustration-01.png'),
      );
      await review(request.id);

      const publisher = await as('publisher');
      await openRequest(publisher, request.id);
      await publish(publisher, 'The entry is updated and goes live.');
      await eventually(async () => (await liveArticle(documentId))?.author?.name, author);
      expect(await liveArticle(documentId)).toMatchObject({
        title: before?.title,
        body: before?.body,
        cover: { name: 'illustration-01.png' },
        seo: { metaTitle: 'Better search title' },
        links: [
          { label: 'First link', url: 'https://example.org/1' },
          { label: 'Second link', url: 'https://example.org/second' },
        ],
        sections: [
          { __component: 'section.quote', text: 'A quotation.', source: 'Somebody else' },
          { __component: 'section.text', heading: 'A heading', body: 'Text.' },
        ],
      });
    },
  );
});
