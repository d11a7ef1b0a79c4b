import type { MediaReference } from '../../../core/snapshot/types';

type Shown = Pick<MediaReference, 'name' | 'mime' | 'url' | 'thumbnail'>;

/** A file out of a snapshot, as far as showing it needs; null where there is none. */
export function readFile(value: unknown): Shown | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, mime, url, thumbnail } = value as Partial<MediaReference>;
  if (typeof url !== 'string') return null;

  return { name: name ?? '', mime: mime ?? '', url, thumbnail };
}

/** Set by Strapi's admin at start; its public types leave it out. */
const { strapi } = window as unknown as { strapi: { backendURL: string } };

/** Files of the local provider have addresses relative to the server, which need not be the admin's own. */
export const fileAddress = (url: string): string =>
  url.startsWith('/') ? `${strapi.backendURL}${url}` : url;
