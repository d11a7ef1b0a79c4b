import { jsonOf } from './json-text';

describe('the JSON of a text', () => {
  it.each([
    ['', {}],
    ['{"kind": "news"}', { kind: 'news' }],
    ['[{"kind": "news"}, {"kind": "blog"}]', { $or: [{ kind: 'news' }, { kind: 'blog' }] }],
    ['[]', null],
    ['[1]', null],
    ['"news"', null],
    ['{', null],
  ])('%s', (text, json) => expect(jsonOf(text)).toEqual(json));
});
