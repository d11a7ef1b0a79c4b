import type { ChangeInput } from '../../../../contracts/changes';
import type { Problem } from './problems';

/** A change request as notifications name it. */
export interface SavedRequest {
  id: string;
  number: number;
  title: string;
}

/** What the dialog saves, and what it has to know about it. */
export interface Proposal {
  contentType: string;
  /** Absent where the document does not exist yet or where there are several. */
  documentId?: string;
  locale?: string;
  defaultTitle: string;
  /** Whether to ask if publishing the changes puts them live: edits of types with Draft & Publish. */
  asksForMergeTarget: boolean;
  /** Labels of the entries, where there are several. */
  entries?: string[];
  /** How many of the selected entries are not among them, there being nothing to do. */
  leftOut?: number;
  /** Read at the moment of saving: the form may still be flushing what was typed. */
  readChanges: () => Promise<ChangeInput[]>;
}

export interface DialogOutcome {
  onSaved: (request: SavedRequest) => void;
  /** Problems with fields of the document, for the form to show. */
  onRefused?: (problems: Problem[]) => void;
  onClose: () => void;
}
