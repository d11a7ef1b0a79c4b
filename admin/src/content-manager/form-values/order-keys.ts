const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Keys `b00`, `b01`, … by which the content manager orders the items of a list. They are fractional
 * indexing keys, so that it can put others before, between and behind them.
 */
export const orderKey = (index: number): string =>
  `b${DIGITS[Math.floor(index / DIGITS.length) % DIGITS.length]}${DIGITS[index % DIGITS.length]}`;
