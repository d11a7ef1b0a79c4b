import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ownDraftInput, type ProtectedType, type ProtectionAnswer } from '../../../contracts/protection';
import { endpoint, parseBody } from '../http/endpoint';
import {
  ACTIONS,
  isOnlyAboutLocale,
  permittedLocales,
  rightFilter,
  viewerOf,
  type Viewer,
} from '../permissions';
import { answerWithDraft } from './intercept';
import { storedProtections, type Mode } from './stored';

function asSeenBy(strapi: Core.Strapi, viewer: Viewer, contentType: string, protection: Mode): ProtectedType {
  const filter = rightFilter(strapi, viewer, ACTIONS.bypass, contentType);
  const bypass = filter !== null && isOnlyAboutLocale(filter);
  const bypassLocales = bypass ? permittedLocales(viewer, ACTIONS.bypass, contentType) : null;
  return { contentType, protection, bypass, bypassLocales };
}

export const protectionController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /protection`: protected content types and whether the person asking may write to them directly. One query. */
  find: endpoint(async (ctx: Context) => {
    const viewer = viewerOf(ctx);
    const stored = [...(await storedProtections(strapi))].filter(
      ([uid]) => strapi.contentTypes[uid as never],
    );
    const contentTypes = stored.map(([uid, mode]) => asSeenBy(strapi, viewer, uid, mode));
    return { data: { contentTypes } satisfies ProtectionAnswer };
  }),

  /**
   * `POST /protection/own-draft` `{changes, mergeTarget?}`: saves into the person's own draft request for the
   * document, or a new one, as an intercepted save does: 202 with `meta.changeRequest`. For forms of people who may
   * propose but not write, whom Strapi refuses before anything could be intercepted.
   */
  ownDraft: async (ctx: Context) => {
    const { changes, mergeTarget } = parseBody(ownDraftInput, ctx);
    const save = { changes, mergeTarget, startedFrom: 'stored' as const };
    await answerWithDraft(strapi, viewerOf(ctx), save)(ctx);
  },
});
