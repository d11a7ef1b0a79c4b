/** What global-setup.js found out about the running server. */
export type Name = 'admin' | 'editor' | 'contributor' | 'reviewer' | 'reviewer2' | 'publisher' | 'outsider';

interface World {
  address: string;
  /** A token that may read everything over the content API. */
  readToken: string;
  documents: Record<'category' | 'author' | 'homepage' | 'published' | 'draft' | 'edited', string>;
  people: Record<Name, { email: string; name: string; token: string }>;
}

export const world = JSON.parse(process.env.CHANGE_REQUESTS_BROWSER ?? '{}') as World;

export const PASSWORD = 'Demo-1234';
