import { InvalidResolutionError, UnknownConflictError } from './errors';
import type { Conflict, Resolution } from './types';

/** `open` means that nobody decided yet: the request's value stands for now. */
export type Decision = { choice: 'open' | 'request' | 'published' } | { choice: 'custom'; value: unknown };

const OPEN: Decision = { choice: 'open' };

/**
 * Takes the conflicts of one merge as they are met, answers them from the resolutions given, and keeps the
 * rest. A conflict is one of several at its path only for texts: `region` counts them from 0.
 */
export class Settlement {
  readonly conflicts: Conflict[] = [];

  private readonly used = new Set<Resolution>();

  constructor(private readonly resolutions: readonly Resolution[]) {}

  /** The decision for a conflict; without one the conflict is kept as open. */
  decide(conflict: Conflict, region = 0): Decision {
    const resolution = this.find(conflict.path, region);
    if (resolution !== undefined) return this.take(resolution, conflict);
    this.conflicts.push(conflict);
    return OPEN;
  }

  /** A resolution that settles everything at a path at once. */
  ofWhole(path: string): Resolution | undefined {
    return this.resolutions.filter((given) => given.path === path && given.conflict === undefined).at(-1);
  }

  /** Marks a resolution as used and checks that the conflict can be answered like that. */
  take(resolution: Resolution, conflict: Conflict): Decision {
    this.used.add(resolution);
    if (!conflict.choices.includes(resolution.choice)) {
      throw new InvalidResolutionError(resolution, `possible are ${conflict.choices.join(', ')}.`);
    }
    if (resolution.whole === true && resolution.conflict !== undefined) {
      throw new InvalidResolutionError(resolution, 'a whole text settles all of its conflicts, not one.');
    }
    if (resolution.choice !== 'custom') return { choice: resolution.choice };
    if (resolution.value === undefined) throw new InvalidResolutionError(resolution, 'a value is missing.');
    return { choice: 'custom', value: resolution.value };
  }

  /** @throws UnknownConflictError when a resolution was for a conflict that does not exist */
  close(): void {
    // An earlier answer to the same conflict was overruled by a later one; it was still an answer to it.
    const known = new Set([...this.used].map(({ path, conflict }) => JSON.stringify([path, conflict])));
    const unknown = this.resolutions.filter(
      ({ path, conflict }) => !known.has(JSON.stringify([path, conflict])),
    );
    if (unknown.length > 0) throw new UnknownConflictError(unknown);
  }

  private find(path: string, region: number): Resolution | undefined {
    const own = this.resolutions.filter((given) => given.path === path && given.conflict === region).at(-1);
    const whole = this.ofWhole(path);
    if (own !== undefined && whole !== undefined) this.used.add(whole);
    return own ?? whole;
  }
}
