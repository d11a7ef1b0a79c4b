import { withLineBreaksOf } from './line-breaks';

describe('line breaks of what is typed', () => {
  it('stay as typed where the original has none of Windows', () => {
    expect(withLineBreaksOf('a\nb', 'a\nc')).toBe('a\nc');
  });

  it('are what they were on lines that stay, in a text with both kinds', () => {
    const original = 'one\r\ntwo\nthree\r\nfour';

    expect(withLineBreaksOf(original, 'one\ntwo\nthree\nfour')).toBe(original);
  });

  it('are the usual ones of the text on new lines', () => {
    expect(withLineBreaksOf('a\r\nb\r\n', 'a\nnew\nb\n')).toBe('a\r\nnew\r\nb\r\n');
  });
});
