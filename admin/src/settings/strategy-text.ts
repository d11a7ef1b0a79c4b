import { STRATEGIES, type KnownStrategy } from './strategies';
import type { SettingsAnswer } from '../../../contracts/settings';
import type { Text } from '../shared/text';

type Strategy = SettingsAnswer['strategies'][number];

const isKnown = (id: string): id is KnownStrategy => (STRATEGIES as readonly string[]).includes(id);

/** Name of a strategy: translated for the built-in ones, its own for registered ones. */
export const strategyName = ({ id, name }: Strategy, text: Text): string =>
  isKnown(id) ? text(`settings.strategy.${id}`) : name;

/** The sentence that says when a strategy is met. */
export const strategySentence = ({ id, description }: Strategy, text: Text): string =>
  isKnown(id) ? text(`settings.strategy.${id}.sentence`) : description;
