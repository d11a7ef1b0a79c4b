import type { Core } from '@strapi/strapi';
import type { FileRow, TargetRow } from './references';
import type { TargetIdentifier } from './relation-input';
import { FILE_COLUMNS, referenceColumns } from './snapshot-populate';

export const FILES = 'plugin::upload.file';

/** Below the number of parameters that every database accepts in one statement. */
const BATCH = 1000;

interface Wanted {
  documentIds: Set<string>;
  ids: Set<number>;
}

type AnyRow = TargetRow | FileRow;

interface Found {
  byDocument: Map<string, AnyRow[]>;
  byId: Map<number, AnyRow>;
}

const batches = <Item>(items: Iterable<Item>): Item[][] => {
  const all = [...items];
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
};

/**
 * The rows of documents and files that others refer to: first everything is asked for, then `load` fetches it with
 * one query per content type (and thousand targets), however many documents refer.
 */
export class TargetRows {
  private readonly wanted = new Map<string, Wanted>();

  private readonly found = new Map<string, Found>();

  constructor(readonly strapi: Core.Strapi) {}

  want(contentType: string, identifier: TargetIdentifier): void {
    const wanted = this.wanted.get(contentType) ?? { documentIds: new Set(), ids: new Set() };
    if (identifier.documentId !== undefined) wanted.documentIds.add(identifier.documentId);
    if (identifier.id !== undefined) wanted.ids.add(identifier.id);
    this.wanted.set(contentType, wanted);
  }

  async load(): Promise<void> {
    for (const [contentType, { documentIds, ids }] of this.wanted) {
      const found: Found = { byDocument: new Map(), byId: new Map() };
      this.found.set(contentType, found);
      const named = new Set(documentIds);
      // A row id names one side in one locale; which row to connect is decided among all rows of its document.
      for (const batch of batches(ids)) {
        const rows = await this.fetch(contentType, { id: { $in: batch } });
        for (const row of rows) {
          found.byId.set(row.id, row);
          if (row.documentId !== undefined) named.add(row.documentId);
        }
      }
      for (const batch of batches(named))
        this.keep(found, await this.fetch(contentType, { documentId: { $in: batch } }));
    }
    this.wanted.clear();
  }

  /** All rows of the document that is meant: every locale, draft and published. */
  rowsOf(contentType: string, { documentId, id }: TargetIdentifier): TargetRow[] {
    const found = this.found.get(contentType);
    const byDocument = documentId === undefined ? undefined : found?.byDocument.get(documentId);
    if (byDocument !== undefined) return byDocument as TargetRow[];
    const row = this.rowById(contentType, id);
    return row === undefined ? [] : ((found?.byDocument.get(row.documentId) ?? [row]) as TargetRow[]);
  }

  rowById(contentType: string, id: number | undefined): TargetRow | undefined {
    return id === undefined
      ? undefined
      : (this.found.get(contentType)?.byId.get(id) as TargetRow | undefined);
  }

  /** The file that is meant. Files have one row each, so the id says more than the document id. */
  fileOf({ documentId, id }: TargetIdentifier): FileRow | undefined {
    const found = this.found.get(FILES);
    const byId = id === undefined ? undefined : found?.byId.get(id);
    return (byId ?? found?.byDocument.get(documentId ?? '')?.[0]) as FileRow | undefined;
  }

  private async fetch(contentType: string, where: Record<string, unknown>): Promise<AnyRow[]> {
    const select = contentType === FILES ? FILE_COLUMNS : referenceColumns(this.strapi, contentType);
    return (await this.strapi.db
      .query(contentType)
      .findMany({ select, where, orderBy: { id: 'asc' } })) as AnyRow[];
  }

  private keep(found: Found, rows: AnyRow[]): void {
    for (const row of rows) {
      found.byId.set(row.id, row);
      const documentId = row.documentId ?? '';
      const siblings = found.byDocument.get(documentId);
      if (siblings === undefined) found.byDocument.set(documentId, [row]);
      else siblings.push(row);
    }
  }
}
