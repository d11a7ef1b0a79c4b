/** Domain section 16: a merge writes what was approved; what it set off is nobody's approval. */
import { setTimeout } from 'node:timers/promises';
import { strapi } from '../harness';
import { ARTICLE, CATEGORY, documents, draftOf, edition, putThrough } from '../steps';
import { article, protecting, unique } from './world';

const MERGED = 'change-request.merged';

describe('what a merge set off', () => {
  it('meets protection again once the merge is over', async () => {
    const documentId = await article();
    const { documentId: other } = await documents(CATEGORY).create({
      data: { name: unique('C'), slug: unique('c') },
    });
    let written: Promise<unknown> | undefined;
    // What another package's listener does some time after it heard of the merge.
    const listener = async () => {
      written = setTimeout(50).then(() =>
        documents(CATEGORY).update({ documentId: other, data: { description: 'Unapproved' } }),
      );
      written.catch(() => undefined);
    };
    await protecting({ [ARTICLE]: 'require', [CATEGORY]: 'require' }, async () => {
      strapi.eventHub.on(MERGED, listener as never);
      try {
        await putThrough([edition(documentId, { title: unique('Approved') })]);
      } finally {
        strapi.eventHub.off(MERGED, listener as never);
      }
      expect(written).toBeDefined();
      await expect(written).rejects.toMatchObject({ name: 'PolicyError' });
    });
    expect((await draftOf(CATEGORY, other))?.description).not.toBe('Unapproved');
  });
});
