import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { documentSchema, isEligible } from '../../capture';
import { TOKEN_STRATEGIES, viewerOfToken } from '../../content-api/viewer';
import { endpoint } from '../../http/endpoint';
import { ACTIONS, viewerOf, type Viewer } from '../../permissions';
import { mayBypass } from '../bypass';
import { callerOf } from '../caller';
import type { KnownTypes } from '../known-types';
import { API_VERBS, apiCallAsChanges, type ApiVerb } from './content-api';
import { documentIdIn, READERS } from './content-manager';
import { apiRoutes, contentManagerRoutes, inject, type Middleware } from './inject';
import { saveToOwnDraft, type Save } from './save-to-own-draft';

/** How many changes a request may hold at once, as in the contract. */
const MOST = 100;

/** Answers 202 with the draft request that the save went into. */
export const answerWithDraft = (strapi: Core.Strapi, viewer: Viewer, save: Save) =>
  endpoint(async () => ({
    data: null,
    meta: { changeRequest: await saveToOwnDraft(strapi, viewer, save) },
    status: 202,
  }));

/**
 * Interception (domain section 16): in front of the gate, at HTTP level, after authentication. A save of a content
 * type with protection `intercept`, by somebody who may propose but not write directly, becomes a change in their
 * own draft request. Whatever this cannot say as a change goes on, and meets the gate.
 */
export function registerInterception(strapi: Core.Strapi, known: KnownTypes): void {
  const isIntercepted = async (uid: string): Promise<boolean> => {
    try {
      return (await known.current()).protections.get(uid) === 'intercept';
    } catch {
      // Not known: the gate behind finds the same, says so and refuses.
      return false;
    }
  };

  const intercepting =
    (
      uidOf: (ctx: Context) => string,
      viewerIn: (ctx: Context) => Promise<Viewer | null>,
      read: (ctx: Context, viewer: Viewer, uid: string) => Promise<Save | null>,
    ): Middleware =>
    async (ctx, next) => {
      const uid = uidOf(ctx);
      if (!(await isIntercepted(uid))) return next();
      const viewer = await viewerIn(ctx);
      if (viewer === null || !viewer.ability.can(ACTIONS.request, uid)) return next();
      if (await mayWrite(ctx, uid)) return next();
      const save = await read(ctx, viewer, uid);
      if (save === null || save.changes.length === 0 || save.changes.length > MOST) return next();
      return answerWithDraft(strapi, viewer, save)(ctx);
    };

  /** Strapi's own answer, for those who may write directly. */
  const mayWrite = (ctx: Context, contentType: string): Promise<boolean> => {
    const { documentIds: several, locale } = { ...ctx.query, ...bodyOf(ctx) } as Record<string, unknown>;
    const { id } = ctx.params as { id?: string };
    const one = id === undefined ? null : [id];
    const documentIds = Array.isArray(several) ? (several as string[]) : one;
    return mayBypass(strapi, callerOf(strapi), { contentType, documentIds, locale });
  };

  for (const route of contentManagerRoutes(strapi)) {
    const reader = READERS[String(route.handler)];
    if (reader === undefined) continue;
    const read = async (ctx: Context, viewer: Viewer, uid: string): Promise<Save | null> => {
      const schema = documentSchema(strapi, uid);
      const call = {
        strapi,
        viewer,
        schema,
        documentId: documentIdIn(ctx),
        body: bodyOf(ctx),
        query: ctx.query,
      };
      const changes = await reader(call);
      return changes && { ...changes, startedFrom: 'stored' };
    };
    const viewerIn = async (ctx: Context) => viewerOf(ctx);
    inject(
      route,
      intercepting((ctx) => (ctx.params as { model: string }).model, viewerIn, read),
    );
  }

  // When every plugin is registered, and before Strapi mounts the routes.
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    for (const route of apiRoutes(strapi)) {
      const [uid, verb] = partsOf(route.handler);
      if (!isEligible(strapi, uid) || !API_VERBS.includes(verb as ApiVerb)) continue;
      const read = async (ctx: Context): Promise<Save | null> => {
        const changes = await apiCallAsChanges(strapi, ctx, documentSchema(strapi, uid), verb as ApiVerb);
        return changes && { ...changes, startedFrom: 'newest' };
      };
      const viewerIn = (ctx: Context) =>
        TOKEN_STRATEGIES.includes(ctx.state.auth?.strategy?.name)
          ? viewerOfToken(strapi, ctx)
          : Promise.resolve(null);
      inject(
        route,
        intercepting(() => uid, viewerIn, read),
      );
    }
  });
}

const bodyOf = (ctx: Context): Record<string, unknown> =>
  ((ctx.request as { body?: unknown }).body ?? {}) as Record<string, unknown>;

/** `api::article.article.update` is the update of `api::article.article`. */
function partsOf(handler: unknown): [uid: string, verb: string] {
  const name = typeof handler === 'string' ? handler : '';
  const dot = name.lastIndexOf('.');
  return [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
}
