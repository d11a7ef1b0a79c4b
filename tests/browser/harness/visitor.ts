import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import { world, type Name } from './world';

export interface Look {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  language?: 'en' | 'fr' | 'de';
  /** Without a session: the login page. */
  isSignedOut?: boolean;
}

/** Somebody with the admin open, and what went wrong in their browser. */
export interface Visitor {
  name: Name;
  page: Page;
  problems: string[];
}

interface Browser {
  contextOf(options: BrowserContextOptions, stored: Record<string, string>): Promise<BrowserContext>;
}

const { contextOf } = (globalThis as unknown as { changeRequestsBrowser: Browser }).changeRequestsBrowser;

/** The browser, and Strapi's own media library, report refused calls; whether they should have been refused is for the test to say. */
const IS_REFUSAL = /^(Failed to load resource|FetchError)\b/;

const ACTION_WITHIN = 30_000;

/** Opens a page for a person, signed in. */
export const visit = async (name: Name, look: Look = {}): Promise<Visitor> => {
  const { width = 1440, height = 1000, theme = 'light', language = 'en', isSignedOut = false } = look;
  const context = await contextOf(
    { baseURL: world.address, viewport: { width, height }, locale: 'en-GB', timezoneId: 'Europe/Berlin' },
    {
      STRAPI_THEME: theme,
      'strapi-admin-language': language,
      STRAPI_GUIDED_TOUR: JSON.stringify({ enabled: false, tours: {}, completedActions: [] }),
      ...(isSignedOut ? {} : { jwtToken: JSON.stringify(world.people[name].token), isLoggedIn: 'true' }),
    },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_WITHIN);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !IS_REFUSAL.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });

  return { name, page, problems };
};
