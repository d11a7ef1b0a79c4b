import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reviewInput, validityInput } from '../../../contracts/reviews';
import { endpoint, parseBody } from '../http/endpoint';
import { wholeOrPage } from '../http/paging';
import { viewerOf } from '../permissions';
import { bundleOf } from '../requests/bundle';
import { requireVisible } from '../requests/visibility';
import { giveReview } from './give';
import { presentReviews } from './present';
import { presentReview } from './rows';
import { setValidity } from './validity';

export const reviewsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /requests/:id/reviews`, oldest first. */
  find: endpoint(async (ctx: Context) => {
    const viewer = viewerOf(ctx);
    const request = await requireVisible(strapi, viewer, ctx.params.id);
    return wholeOrPage(await presentReviews(strapi, viewer, await bundleOf(strapi, request)), ctx.query);
  }),

  /** `POST /requests/:id/reviews`: 201 with the review. */
  give: endpoint(async (ctx: Context) => {
    const input = parseBody(reviewInput, ctx);
    const { review } = await giveReview(strapi, viewerOf(ctx), ctx.params.id, input);
    return { data: presentReview(review, true), status: 201 };
  }),

  /** `PUT /reviews/:id` `{valid}` */
  setValidity: endpoint(async (ctx: Context) => {
    const { valid } = parseBody(validityInput, ctx);
    const review = await setValidity(strapi, viewerOf(ctx), ctx.params.id, valid);
    return { data: presentReview(review, true) };
  }),
});
