import type { Core } from '@strapi/strapi';
import { guardFiles } from './files';
import { registerGate } from './gate';
import { registerInterception } from './intercept';
import { knownTypes } from './known-types';
import { guardLocales } from './locales';

/**
 * Protects content types from direct writes (domain section 16): the gate in the Document Service, interception in
 * front of it, and what goes past the Document Service. Call it in `register`, before any other middleware of the
 * Document Service, and `start` in `bootstrap`.
 */
export function protectDocuments(strapi: Core.Strapi): { start(): Promise<void>; stop(): void } {
  const known = knownTypes(strapi);
  let stopFiles: (() => void) | undefined;
  registerGate(strapi, known);
  registerInterception(strapi, known);
  guardLocales(strapi, known);
  return {
    async start() {
      stopFiles = guardFiles(strapi, known);
      await known.start();
    },
    stop() {
      known.stop();
      stopFiles?.();
    },
  };
}
