import type { Core } from '@strapi/strapi';
import { callerOf } from './caller';
import { mayBypass } from './bypass';
import { refusingOnDoubt, stillProtected } from './gate';
import type { KnownTypes } from './known-types';
import { protectedFile } from './refusals';

const FILE = 'plugin::upload.file';

interface FileWrite {
  params: { data?: { related?: unknown } };
}

/** An entry that a file is to be shown in, as the upload names it. */
interface Shown {
  contentType: string;
  id: unknown;
}

function shownIn(related: unknown): Shown[] {
  if (Array.isArray(related)) return related.flatMap(shownIn);
  if (typeof related !== 'object' || related === null) return [];
  const { __type, id, connect, disconnect, set } = related as Record<string, unknown>;
  if (typeof __type === 'string') return [{ contentType: __type, id }];
  return [connect, disconnect, set].flatMap(shownIn);
}

interface UploadService {
  upload(params: { data?: { ref?: unknown; refId?: unknown } }, ...rest: unknown[]): Promise<unknown>;
}

/**
 * An upload may name the entry and the field to show the file in (`ref`, `refId`, `field`): that changes the entry
 * past the Document Service. It is refused for entries of protected content types that the caller may not write:
 * before the file is stored, and, whoever relates a file to an entry, before that is.
 */
export function guardFiles(strapi: Core.Strapi, known: KnownTypes): () => void {
  const admit = async (shown: Shown[]): Promise<void> => {
    const caller = callerOf(strapi);
    if (shown.length === 0 || caller === 'server') return;
    await refusingOnDoubt(strapi, async () => {
      const { protections } = await known.current();
      for (const { contentType, id } of shown) {
        if (!protections.has(contentType)) continue;
        const row: { documentId: string } | null = await strapi.db
          .query(contentType)
          .findOne({ select: ['documentId'], where: { id } });
        const documentIds = row === null ? null : [row.documentId];
        if (await mayBypass(strapi, caller, { contentType, documentIds, locale: '*' })) continue;
        const mode = await stillProtected(strapi, known, contentType);
        if (mode !== null) throw protectedFile(strapi, contentType, mode);
      }
    });
  };

  const uploads = strapi.plugin('upload')?.service('upload') as UploadService | undefined;
  const upload = uploads?.upload;
  if (uploads && upload) {
    uploads.upload = async (params, ...rest) => {
      const { ref, refId } = params.data ?? {};
      await admit(typeof ref === 'string' ? [{ contentType: ref, id: refId }] : []);
      return upload.call(uploads, params, ...rest);
    };
  }

  const onWrite = ({ params }: FileWrite) => admit(shownIn(params.data?.related));
  return strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeCreate: onWrite,
    beforeUpdate: onWrite,
  } as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}
