import type { Locator } from 'playwright-core';

const WITHIN = 30_000;
const EVERY = 50;

const pause = () => new Promise((resolve) => setTimeout(resolve, EVERY));

/** Waits until there is such an element to see. */
export const shows = (...locators: Locator[]): Promise<unknown> =>
  Promise.all(locators.map((locator) => locator.first().waitFor({ state: 'visible' })));

/** Waits until there is none of these elements to see. */
export const hides = async (...locators: Locator[]): Promise<void> => {
  for (const locator of locators) await eventually(() => locator.filter({ visible: true }).count(), 0);
};

/** Waits until `read` answers what is expected; fails with the difference. */
export const eventually = async <Value>(
  read: () => Promise<Value> | Value,
  expected: Value,
): Promise<void> => {
  const until = Date.now() + WITHIN;
  const isThere = async () => {
    try {
      expect(await read()).toEqual(expected);
      return true;
    } catch {
      return false; // Not yet: the last look below says what is missing.
    }
  };
  while (!(await isThere())) {
    if (Date.now() > until) return expect(await read()).toEqual(expected);
    await pause();
  }
};

export const isEnabled = (locator: Locator): Promise<void> => eventually(() => locator.isEnabled(), true);

export const isDisabled = (locator: Locator): Promise<void> => eventually(() => locator.isDisabled(), true);

/** Waits until a field holds that text. */
export const holds = (locator: Locator, value: string): Promise<void> =>
  eventually(() => locator.inputValue(), value);
