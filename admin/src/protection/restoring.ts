import { getFetchClient, type Permission, type StrapiApp } from '@strapi/strapi/admin';
import { matchPath } from 'react-router-dom';
import type { Answer } from '../../../contracts/envelope';
import type { ProtectionAnswer } from '../../../contracts/protection';
import { isSynthetic } from '../content-manager/rights';
import { guardOf } from './guard';

type Middleware = Extract<Parameters<StrapiApp['addRBACMiddleware']>[0], (...context: never[]) => unknown>;

const UPDATE = 'plugin::content-manager.explorer.update';
const HISTORY_PAGES = [
  '/content-manager/collection-types/:slug/:id/history',
  '/content-manager/single-types/:slug/history',
];

async function isGuarded(contentType: string, search: string): Promise<boolean> {
  const locale = new URLSearchParams(search).get('plugins[i18n][locale]') ?? undefined;
  try {
    const { data } = await getFetchClient().get<Answer<ProtectionAnswer>>('/change-requests/protection');
    return guardOf(data.data.contentTypes, contentType, locale) !== 'none';
  } catch {
    // Not known: nothing is offered that could be refused.
    return true;
  }
}

/**
 * Disables "Restore" in the content history for people whose restoring would be refused: Strapi asks there only
 * for the right to update, and there is no place for a button of ours.
 */
export const withoutRefusedRestoring: Middleware =
  ({ pathname, search }) =>
  (next) =>
  async (permissions) => {
    const page = HISTORY_PAGES.map((path) => matchPath(path, pathname)).find((match) => match !== null);
    const isRestoring = ({ action, subject }: Permission) =>
      action === UPDATE && subject === page?.params.slug;
    if (page === undefined || !permissions.some(isRestoring)) return next(permissions);

    const guarded = await isGuarded(page.params.slug ?? '', search);
    return next(permissions.filter((held) => !isRestoring(held) || (!guarded && !isSynthetic(held))));
  };
