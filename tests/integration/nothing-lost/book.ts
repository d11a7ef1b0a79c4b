/** Keeps the book of every token: who may miss it, what may be public, and where it has to be. */
import { FIELDS, pick, tokensOf, type Field, type Values } from './content';
import type { Stored } from './stored';

export const without = (tokens: string[], kept: readonly string[]): string[] => {
  const known = new Set(kept);
  return tokens.filter((token) => !known.has(token));
};

/** What one act of a person did, as far as the person knows. */
export interface Effect {
  name: string;
  status: number;
  /** Of a write of Strapi's own, beside the plugin; and what a second one answered. */
  direct?: true;
  second?: number;
  /** New values, in the fields that they went into. */
  wrote?: Values;
  /** Tokens that the person saw and wrote away, discarded, or chose against. */
  gaveUp?: string[];
  /** Fields that were written over with what the person saw, whatever came in between. */
  overwrote?: Values;
  /** What went live with it that was only a draft. */
  published?: 'draft';
  /** Whole sides that it did away with. */
  dropped?: ('draft' | 'live')[];
  /** A merge: what was approved, and what of it was approved to go live. */
  merged?: Values[];
  wentLive?: Values[];
  problem?: string;
}

export class Book {
  readonly written = new Set<string>();

  readonly givenUp = new Set<string>();

  /** What may be on a published side. */
  readonly approved = new Set<string>();

  private give(tokens: Iterable<string>): void {
    for (const token of tokens) this.givenUp.add(token);
  }

  private approve(tokens: Iterable<string>): void {
    for (const token of tokens) this.approved.add(token);
  }

  begin(content: Values, isPublished: boolean): void {
    for (const token of tokensOf(content)) this.written.add(token);
    if (isPublished) this.approve(tokensOf(content));
  }

  /**
   * Enters what people did at the same moment. Strapi knows no versions: of two who save the same field, the
   * later one wins without having seen the other. Only what can meet like that is given up here.
   */
  enter(effects: Effect[], before: Stored, after: Stored): void {
    const done = effects.filter(({ status }) => status < 300);
    const inField = (field: Field): string[] => [
      ...[...before.drafts.values(), ...before.lives.values()].flatMap((side) => tokensOf(side[field])),
      ...done.flatMap(({ wrote, merged = [] }) =>
        [wrote, ...merged].flatMap((one) => tokensOf(one?.[field])),
      ),
    ];
    const saved = done.flatMap(({ overwrote }) => tokensOf(overwrote));
    const went = done.flatMap(({ merged }) => tokensOf(merged));
    const drafts = [...before.drafts.values()].flatMap(tokensOf);
    const lives = [...before.lives.values()].flatMap(tokensOf);

    for (const effect of done) {
      for (const token of tokensOf(effect.wrote)) this.written.add(token);
      this.give(effect.gaveUp ?? []);
      this.approve(tokensOf(effect.wentLive));
      if (effect.published) {
        this.approve([...drafts, ...[...after.drafts.values()].flatMap(tokensOf)]);
        if (done.length > 1) this.approve(saved);
      }
      if (done.length === 1) {
        if (effect.published) this.give(without(lives, drafts));
        if (effect.dropped?.length === 1) this.give(without(drafts, lives));
        if (effect.dropped?.length === 2) this.give([...drafts, ...lives]);
        continue;
      }
      for (const field of FIELDS) {
        if (effect.overwrote && field in effect.overwrote) {
          this.give(without(inField(field), tokensOf(effect.overwrote[field])));
        }
      }
      if (effect.published) this.give(without([...lives, ...went], drafts));
      if (effect.dropped) this.give(without([...drafts, ...saved], lives));
      if (effect.dropped?.includes('live')) this.give([...drafts, ...lives, ...went]);
    }
  }

  /** What is wrong with what is stored now; nothing, if all is well. */
  problems({ drafts, lives, proposals }: Stored): string[] {
    const sides: [string, Values][] = [
      ...[...drafts].map(([id, values]): [string, Values] => [`draft ${id}`, values]),
      ...[...lives].map(([id, values]): [string, Values] => [`published ${id}`, values]),
      ...proposals.map(({ name, values }): [string, Values] => [name, values]),
    ];
    const found = new Set(sides.flatMap(([, values]) => tokensOf(values)));
    const lost = [...this.written].filter((token) => !found.has(token) && !this.givenUp.has(token));
    const problems = lost.length > 0 ? [`lost: ${lost.join(' ')}`] : [];
    for (const [name, values] of sides) {
      const tokens = tokensOf(pick(values));
      const twice = tokens.filter((token, at) => tokens.indexOf(token) !== at);
      if (twice.length > 0) problems.push(`twice in ${name}: ${twice.join(' ')}`);
    }
    for (const [id, values] of lives) {
      const leaked = tokensOf(values).filter((token) => !this.approved.has(token));
      if (leaked.length > 0) problems.push(`published without approval in ${id}: ${leaked.join(' ')}`);
    }
    return problems;
  }
}
