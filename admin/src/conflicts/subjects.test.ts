import type { Conflict } from '../../../contracts/conflicts';
import { isSettled, stretchesOf, subjectsOf } from './subjects';

const region = (start: number, end: number, request: string): Conflict => ({
  path: 'body',
  kind: 'edit_edit',
  type: 'richtext',
  label: 'body',
  base: 'b\n',
  request,
  published: 'p\n',
  choices: ['request', 'published', 'custom'],
  at: { start, end },
});

const title: Conflict = {
  path: 'title',
  kind: 'edit_edit',
  type: 'string',
  label: 'title',
  base: 'a',
  request: 'b',
  published: 'c',
  choices: ['request', 'published', 'custom'],
};

describe('what is asked', () => {
  it('puts the regions of a text together and counts them', () => {
    const subjects = subjectsOf([title, region(1, 2, 'x\n'), region(3, 4, 'y\n')], {
      body: '1\nx\n2\ny\n',
    });

    expect(subjects.map(({ path, questions }) => [path, questions.map((each) => each.region)])).toEqual([
      ['title', [undefined]],
      ['body', [0, 1]],
    ]);
    expect(subjects[1]?.text).toBe('1\nx\n2\ny\n');
  });

  it('shows a text from its beginning to its end, with the regions where they stand', () => {
    const [subject] = subjectsOf([region(1, 2, 'x\n'), region(2, 2, '')], { body: '1\nx\n2\n' });

    expect(
      stretchesOf(subject).map((stretch) => (isSettled(stretch) ? stretch.lines : stretch.question.region)),
    ).toEqual([['1\n'], 0, 1, ['2\n']]);
  });
});
