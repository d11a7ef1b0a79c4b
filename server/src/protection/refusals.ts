import type { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { say, type Sentence } from '../../../core/sentences';
import { documentSchema } from '../capture';
import { notPermitted } from '../errors';
import type { Mode } from './stored';

/** Where a change is proposed instead, for programs. */
const PROPOSE = 'POST /change-requests/requests';

const nameOf = (strapi: Core.Strapi, uid: string) => documentSchema(strapi, uid).displayName;

const refused = (sentence: Sentence, contentType: string, protection: Mode): errors.PolicyError =>
  notPermitted(sentence, { protection, contentType, propose: PROPOSE });

/** 403: the content type is protected. Strapi lets this error's message and details through to the person. */
export const protectedType = (strapi: Core.Strapi, uid: string, mode: Mode) =>
  refused(say('protect.refused', { type: nameOf(strapi, uid) }), uid, mode);

/** 403: the write of something else would change documents of a protected content type. */
export const protectedRelation = (strapi: Core.Strapi, uid: string, mode: Mode) =>
  refused(say('protect.refused-related', { type: nameOf(strapi, uid) }), uid, mode);

export const protectedFile = (strapi: Core.Strapi, uid: string, mode: Mode) =>
  refused(say('protect.refused-file', { type: nameOf(strapi, uid) }), uid, mode);

export const protectedLocale = (strapi: Core.Strapi, uid: string, mode: Mode, locale: string) =>
  refused(say('protect.refused-locale', { type: nameOf(strapi, uid), locale }), uid, mode);

/** 403: on doubt nothing is written. */
export const notSure = () => notPermitted(say('protect.not-sure'), {});
