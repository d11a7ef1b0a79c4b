import { z } from 'zod';
import { changeInput } from './changes';
import { MERGE_TARGETS, type RequestStatus } from './requests';
import type { Protection } from './settings';

/** A protected content type, as somebody who looks at its documents needs to know it. */
export interface ProtectedType {
  contentType: string;
  protection: Exclude<Protection, 'off'>;
  /**
   * Whether the person asking may write directly to every document of the type. A right that depends on the
   * document (one with conditions) does not count here: whoever offers a button by this never offers one that is
   * refused.
   */
  bypass: boolean;
  /** Locales that `bypass` is limited to; null for all of them. */
  bypassLocales: string[] | null;
}

/** Answer of `GET /protection`: protected content types only. */
export interface ProtectionAnswer {
  contentTypes: ProtectedType[];
}

/** The draft request that a save became a change of: `meta.changeRequest` of an intercepted write (status 202). */
export interface InterceptedRequest {
  id: string;
  number: number;
  title: string;
  status: RequestStatus;
}

/** Answer of an intercepted write; no request where nothing differs from what is stored. */
export interface InterceptedAnswer {
  data: null;
  meta: { changeRequest: InterceptedRequest | null };
}

export const ownDraftInput = z.strictObject({
  changes: z.array(changeInput).min(1).max(100),
  mergeTarget: z.enum(MERGE_TARGETS).optional(),
});
/** Body of `POST /protection/own-draft`: what somebody saves into their own draft request for a document. */
export type OwnDraftInput = z.input<typeof ownDraftInput>;
