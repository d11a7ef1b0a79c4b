import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import de from './de';
import en from './en';
import fr from './fr';

/** Names of the values that a message takes, those inside plural forms included. */
function valuesOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap((option) => valuesOf(option.value))];
      case TYPE.tag:
        return valuesOf(element.children);
      default:
        return [element.value];
    }
  });
}

/** The cases that a message tells apart, such as the statuses: a misspelt one would fall through unnoticed. */
function casesOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const options = Object.entries(element.options);
    const inner = options.flatMap(([, option]) => casesOf(option.value));
    return element.type === TYPE.select
      ? [...options.map(([name]) => `${element.value} ${name}`), ...inner]
      : inner;
  });
}

const cases = (message: string) => [...new Set(casesOf(parse(message)))].sort();

const signature = (message: string) => [...new Set(valuesOf(parse(message)))].sort();

describe.each([
  ['French', fr],
  ['German', de],
])('%s', (_language, texts) => {
  it('has the keys of English, no more and no fewer', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('%s takes the values that English takes', (key) => {
    expect(signature(texts[key])).toEqual(signature(en[key]));
  });

  it.each(Object.keys(en).filter((key) => cases(en[key]).length > 0))(
    '%s tells the cases apart that English does',
    (key) => {
      expect(cases(texts[key])).toEqual(cases(en[key]));
    },
  );

  it('leaves no text empty', () => {
    expect(Object.keys(texts).filter((key) => texts[key].trim() === '')).toEqual([]);
  });
});
