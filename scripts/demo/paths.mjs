import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PLAYGROUND = path.join(ROOT, 'playground');
export const STRAPI = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
export const LOG = path.join(PLAYGROUND, '.tmp', 'demo.log');
export const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
