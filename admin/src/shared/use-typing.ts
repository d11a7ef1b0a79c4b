import { useState } from 'react';
import { useDebounce } from '@strapi/strapi/admin';

const TYPING_PAUSE = 250;

export interface Typing {
  /** Null while nobody types: then the field shows what is chosen. */
  typed: string | null;
  setTyped: (typed: string | null) => void;
  /** What to search for, once typing pauses; undefined for nothing in particular. */
  search: string | undefined;
}

/** What somebody types to find something. */
export function useTyping(): Typing {
  const [typed, setTyped] = useState<string | null>(null);
  const search = useDebounce((typed ?? '').trim(), TYPING_PAUSE);

  return { typed, setTyped, search: search === '' ? undefined : search };
}
