/** What becomes of a status when somebody was in the way of computing it. */
import { createArticle, strapi } from '../harness';
import { ARTICLE, documents, edition, propose, read, review, settled } from '../steps';

const MARKERS = 'plugin::change-requests.recomputation';

export async function putOff(): Promise<void> {
  const { documentId } = await createArticle();
  const { id } = await propose([edition(documentId, { title: 'Proposed' })], { mergeTarget: 'draft' });
  await review(id);
  const is = async (status: string) => (await read(id)).status === status;
  expect(await is('ready_for_merging')).toBe(true);
  let isInTheWay = true;
  const unsubscribe = strapi.db.lifecycles.subscribe({
    models: ['plugin::change-requests.change-request'],
    beforeUpdate: () => {
      if (!isInTheWay) return;
      isInTheWay = false;
      throw Object.assign(new Error('Lock wait timeout exceeded'), { code: 'ER_LOCK_WAIT_TIMEOUT' });
    },
  } as never);
  try {
    await documents(ARTICLE).update({ documentId, data: { title: 'Elsewhere' } });
    const where = { reason: 'put_off' };
    await settled(async () => (await strapi.db.query(MARKERS).count({ where })) > 0, 'put off');
  } finally {
    unsubscribe();
  }
  // The worker looks now, not only some seconds later.
  await strapi.eventHub.emit('change-request.definitions-changed', {});
  await settled(() => is('ready_for_review'), 'ready for review again');
}
