import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';
import { on } from '../events';
import { TABLES } from '../tables';
import { otherSidesOf, type OtherSide } from './other-sides';
import { storedProtections, type Mode } from './stored';

/** How often another server process is asked after, in milliseconds: one query of a tiny table. */
const LOOK_EVERY = 2_000;

/** How long what was last read is believed when looking fails, in milliseconds. */
const BELIEVED_FOR = 10_000;

const POLICY_WRITES = [
  'afterCreate',
  'afterUpdate',
  'afterDelete',
  'afterCreateMany',
  'afterUpdateMany',
  'afterDeleteMany',
];

/** What is known of protection at one moment. */
export interface Known {
  protections: Map<string, Mode>;
  otherSides: Map<string, OtherSide[]>;
}

/** The protected content types, in memory, so that writes of all others cost no query (domain section 16). */
export interface KnownTypes {
  /** Null when it is not known, or too long ago: then `current` has to be asked. */
  believed(): Known | null;
  /** What is known, read again where that is too long ago. @throws when it cannot be read. */
  current(): Promise<Known>;
  /** Forgets what is known. */
  doubt(): void;
  start(): Promise<void>;
  stop(): void;
}

export function knownTypes(strapi: Core.Strapi): KnownTypes {
  let known: Known | null = null;
  let readAt = -Infinity;
  /** Counts reasons to doubt: what was read before the newest one may be older than it. */
  let doubts = 0;
  let failing = false;
  let looking = false;
  let timer: NodeJS.Timeout | undefined;
  let stopWatching: (() => void) | undefined;

  const read = async (): Promise<Known> => {
    const before = doubts;
    const startedAt = performance.now();
    const stored = await storedProtections(strapi);
    // Hiding a content type from the content manager does not lift its protection.
    const protections = new Map([...stored].filter(([uid]) => Object.hasOwn(strapi.contentTypes, uid)));
    const fresh = { protections, otherSides: otherSidesOf(strapi, (uid) => protections.has(uid)) };
    if (before === doubts) {
      known = fresh;
      readAt = startedAt;
    }
    return fresh;
  };

  const believed = () => (performance.now() - readAt < BELIEVED_FOR ? known : null);
  const doubt = () => {
    doubts += 1;
    known = null;
  };

  /** A server that cannot look says so once; after `BELIEVED_FOR` writes ask themselves, and are refused if they cannot. */
  const look = async () => {
    looking = true;
    try {
      await read();
      failing = false;
    } catch (error) {
      if (!failing) strapi.log.error(`Which content types are protected could not be read: ${String(error)}`);
      failing = true;
    } finally {
      looking = false;
    }
  };

  const watchPolicies = () =>
    strapi.db.lifecycles.subscribe({
      models: [TABLES.policy],
      ...Object.fromEntries(POLICY_WRITES.map((name) => [name, doubt])),
    } as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);

  return {
    believed,
    current: async () => believed() ?? read(),
    doubt,
    async start() {
      stopWatching = watchPolicies();
      // Again after the commit: what was read in between was from before it.
      on(strapi, 'settings-changed', async () => {
        doubt();
        await look();
      });
      await look();
      timer = setInterval(() => void (looking || look()), LOOK_EVERY);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      stopWatching?.();
    },
  };
}
