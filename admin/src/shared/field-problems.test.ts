import { fieldProblems } from './field-problems';

const inEnglish = (_text: unknown, english: string) => english;
const refused = (...errors: { path: string[]; message: string }[]) => ({ details: { errors } });

describe('what a refusal says about the fields of a form', () => {
  it('stands at the field, however deep the problem is', () => {
    const error = refused(
      { path: ['name'], message: 'taken' },
      { path: ['approvers', 'users', '0'], message: 'no such account' },
    );
    expect(fieldProblems(error, ['name', 'users'], inEnglish)).toEqual({
      name: 'taken',
      users: 'no such account',
    });
  });

  it('is the first of several', () => {
    const error = refused({ path: ['name'], message: 'first' }, { path: ['name'], message: 'second' });
    expect(fieldProblems(error, ['name'], inEnglish)).toEqual({ name: 'first' });
  });

  it('is nothing where it is about no field', () => {
    expect(fieldProblems(refused({ path: [], message: 'no' }), ['name'], inEnglish)).toEqual({});
    expect(fieldProblems(new Error('Network down'), ['name'], inEnglish)).toEqual({});
  });
});
