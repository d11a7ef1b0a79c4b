import { markedWords } from './marked-words';

describe('marked words', () => {
  it('show what went and what came, in reading order', () => {
    expect(markedWords('the quick fox', 'the slow fox')).toEqual([
      { kind: 'unchanged', text: 'the ' },
      { kind: 'removed', text: 'quick' },
      { kind: 'added', text: 'slow' },
      { kind: 'unchanged', text: ' fox' },
    ]);
  });

  it('stand where they went and came, though the other side joins the words around them', () => {
    expect(markedWords('How the old thing works', 'How the thing works, explained')).toEqual([
      { kind: 'unchanged', text: 'How the ' },
      { kind: 'removed', text: 'old ' },
      { kind: 'unchanged', text: 'thing works' },
      { kind: 'added', text: ', explained' },
    ]);
  });

  it('leave a text alone that is new, the same, or altogether different', () => {
    const plain = (text: string) => [{ kind: 'unchanged', text }];

    expect(markedWords('', 'new')).toEqual(plain('new'));
    expect(markedWords('same', 'same')).toEqual(plain('same'));
    expect(markedWords('one', 'two')).toEqual(plain('two'));
  });
});
