import type { Core } from '@strapi/strapi';
import type { DocumentSchema } from '../../../core/schema/types';
import type { MediaReference, RelationReference } from '../../../core/snapshot/types';
import type { TargetRow } from './references';
import { mediaReference, referenceMaker } from './references';
import type { TargetIdentifier } from './relation-input';
import { hasDraftAndPublish, isLocalized, strapiModel } from './strapi-model';
import { TargetRows } from './target-rows';

/**
 * Looks up the documents and files that one document names, and judges what it could be connected to: first
 * everything is asked for, then `load` fetches it, then it is found without waiting.
 *
 * @param locale locale of the document that refers, or the default locale where it has none of its own
 * @param rows to be shared by the look-ups of several documents: then they are loaded once, for all of them
 */
export class TargetLookup {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly schema: DocumentSchema,
    private readonly locale: string | null,
    private readonly rows = new TargetRows(strapi),
  ) {}

  want(contentType: string, identifier: TargetIdentifier): void {
    this.rows.want(contentType, identifier);
  }

  load(): Promise<void> {
    return this.rows.load();
  }

  /** The document that is meant, if this document could be connected to it now. */
  findReference(contentType: string, identifier: TargetIdentifier): RelationReference | null {
    const row = this.connectableRows(contentType, identifier)[0];
    if (row === undefined) return null;
    return referenceMaker(this.strapi, contentType, this.schema.localized)(row);
  }

  /** Rows that a relation to that document would join: right locale, and right side under Draft & Publish. */
  connectableRows(contentType: string, identifier: TargetIdentifier): TargetRow[] {
    const model = strapiModel(this.strapi, contentType);
    const draftsOnly = hasDraftAndPublish(model) && this.schema.draftAndPublish;
    const rows = this.rowsOf(contentType, identifier).filter(
      (row) => !draftsOnly || row.publishedAt === null,
    );
    if (!isLocalized(model)) return rows;
    const byId =
      identifier.documentId === undefined ? this.rows.rowById(contentType, identifier.id)?.locale : undefined;
    const locale = this.localeOf({ locale: identifier.locale ?? byId ?? undefined });
    return rows.filter((row) => row.locale === locale);
  }

  /** Locale in which a target is meant: between localized documents always that of the document that refers. */
  localeOf({ locale }: { locale?: string }): string | null {
    return this.schema.localized ? this.locale : (locale ?? this.locale);
  }

  /** All rows of the document that is meant: every locale, draft and published. */
  rowsOf(contentType: string, identifier: TargetIdentifier): TargetRow[] {
    return this.rows.rowsOf(contentType, identifier);
  }

  /** The file that is meant. */
  findFile(identifier: TargetIdentifier): MediaReference | null {
    const row = this.rows.fileOf(identifier);
    return row === undefined ? null : mediaReference(row);
  }
}
