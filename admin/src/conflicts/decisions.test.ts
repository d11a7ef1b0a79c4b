import type { Conflict } from '../../../contracts/conflicts';
import { carryOver } from './carry-over';
import { countLeft, decideAll, NOTHING_DECIDED, resolutionsOf, textSoFar, type Decisions } from './decisions';
import { subjectsOf } from './subjects';

const conflict = (changes: Partial<Conflict> = {}): Conflict => ({
  path: 'title',
  kind: 'edit_edit',
  type: 'string',
  label: 'title',
  base: 'a',
  request: 'b',
  published: 'c',
  choices: ['request', 'published', 'custom'],
  ...changes,
});
const region = (start: number, end: number, request: string, published = 'p\n') =>
  conflict({ path: 'body', type: 'richtext', base: '', request, published, at: { start, end } });
const parts = (entries: Decisions['parts']): Decisions => ({ ...NOTHING_DECIDED, parts: entries });

const TEXT = '1\nx\n2\ny\n';
const BODY = [region(1, 2, 'x\n'), region(3, 4, 'y\n')];
const subjects = subjectsOf([conflict(), ...BODY], { body: TEXT });

describe('decisions', () => {
  it('leave everything open at first', () => {
    expect(countLeft(subjects, NOTHING_DECIDED)).toBe(3);
    expect(resolutionsOf(subjects, NOTHING_DECIDED)).toEqual([]);
  });

  it('tell the server which region they are about, and only where there are regions', () => {
    const decisions = parts({
      ':title': { choice: 'published' },
      '1:body': { choice: 'custom', input: 'mine\n' },
    });

    expect(countLeft(subjects, decisions)).toBe(1);
    expect(resolutionsOf(subjects, decisions)).toEqual([
      { path: 'title', choice: 'published' },
      { path: 'body', conflict: 1, choice: 'custom', value: 'mine\n' },
    ]);
  });

  it('count a text edited as a whole as decided, in place of its regions', () => {
    const decisions = { ...parts({ '0:body': { choice: 'request' } }), wholes: { body: 'all\n' } };

    expect(countLeft(subjects, decisions)).toBe(1);
    expect(resolutionsOf(subjects, decisions)).toEqual([
      { path: 'body', choice: 'custom', whole: true, value: 'all\n' },
    ]);
  });

  it('do not count a value that cannot be one', () => {
    const [json] = subjectsOf([conflict({ path: 'data', type: 'json' })], {});

    expect(countLeft([json], parts({ ':data': { choice: 'custom', input: '{' } }))).toBe(1);
    expect(resolutionsOf([json], parts({ ':data': { choice: 'custom', input: '{"a":1}' } }))).toEqual([
      { path: 'data', choice: 'custom', value: { a: 1 } },
    ]);
  });

  it('can be the same everywhere, where that is possible', () => {
    const taken = subjectsOf([conflict({ path: '', choices: ['published'] }), conflict()], {});

    expect(resolutionsOf(taken, decideAll(taken, 'request'))).toEqual([{ path: 'title', choice: 'request' }]);
  });

  it('show the text as chosen so far, the request where nothing is chosen', () => {
    const [, body] = subjects;
    const decisions = parts({ '0:body': { choice: 'published' } });

    expect(textSoFar(body, NOTHING_DECIDED)).toBe(TEXT);
    expect(textSoFar(body, decisions)).toBe('1\np\n2\ny\n');
    expect(textSoFar(body, parts({ '0:body': { choice: 'custom', input: 'mine' } }))).toBe('1\nmine\n2\ny\n');
  });

  it('keep Windows line breaks that the browser takes out of what is typed', () => {
    const windows = subjectsOf([region(1, 2, 'x\r\n', 'p\r\n')], { body: '1\r\nx\r\n' });

    expect(resolutionsOf(windows, parts({ '0:body': { choice: 'custom', input: 'm\nn\n' } }))).toEqual([
      { path: 'body', conflict: 0, choice: 'custom', value: 'm\r\nn\r\n' },
    ]);
    expect(resolutionsOf(windows, { ...NOTHING_DECIDED, wholes: { body: '1\nnew\n' } })).toEqual([
      { path: 'body', choice: 'custom', whole: true, value: '1\r\nnew\r\n' },
    ]);
  });
});

describe('decisions after the conflicts were read again', () => {
  const decisions: Decisions = {
    parts: {
      ':title': { choice: 'request' },
      '0:body': { choice: 'published' },
      '1:body': { choice: 'custom', input: 'mine\n' },
    },
    wholes: {},
    setAside: {},
  };

  it('stay where the three values are the same, though a region moved', () => {
    const now = subjectsOf([conflict(), region(5, 6, 'y\n')], { body: 'else' });

    expect(carryOver(subjects, now, decisions).parts).toEqual({
      ':title': { choice: 'request' },
      '0:body': { choice: 'custom', input: 'mine\n' },
    });
  });

  it('go where somebody changed the part once more', () => {
    const now = subjectsOf([conflict({ published: 'd' }), ...BODY], { body: TEXT });

    expect(carryOver(subjects, now, decisions).parts).not.toHaveProperty(':title');
  });

  it('leave what was typed there, to be chosen again', () => {
    const typed = parts({
      ':title': { choice: 'custom', input: 'My title' },
      '1:body': { choice: 'custom', input: 'mine\n' },
    });
    const now = subjectsOf([conflict({ published: 'd' }), BODY[0], region(3, 4, 'y\n', 'q\n')], {
      body: TEXT,
    });
    const kept = carryOver(subjects, now, typed);

    expect(kept.parts).toEqual({ ':title': { input: 'My title' }, '1:body': { input: 'mine\n' } });
    expect(countLeft(now, kept)).toBe(3);
    expect(resolutionsOf(now, kept)).toEqual([]);
  });

  it('keep a text edited as a whole while the text is the same, and set it aside otherwise', () => {
    const edited = { ...NOTHING_DECIDED, wholes: { body: 'all\n' } };
    const other = carryOver(subjects, subjectsOf(BODY, { body: `0\n${TEXT}` }), edited);

    expect(carryOver(subjects, subjectsOf(BODY, { body: TEXT }), edited).wholes).toEqual(edited.wholes);
    const published = [region(1, 2, 'x\n', 'q\n'), BODY[1]];
    expect(carryOver(subjects, subjectsOf(published, { body: TEXT }), edited).wholes).toEqual({});
    expect(other).toEqual({ ...NOTHING_DECIDED, setAside: { body: 'all\n' } });
  });
});
