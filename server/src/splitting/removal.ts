import type { Core } from '@strapi/strapi';
import { TABLES } from '../tables';

/** Removes a request whose changes have gone on in others; what belonged to it was copied to each of them. */
export async function removeSplit(strapi: Core.Strapi, requestId: number): Promise<void> {
  for (const table of [TABLES.participant, TABLES.review, TABLES.event]) {
    await strapi.db.query(table).deleteMany({ where: { requestId } });
  }
  await strapi.db.query(TABLES.request).delete({ where: { id: requestId } });
}
