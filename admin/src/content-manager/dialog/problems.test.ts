import { formErrors, refusalOf as refusalIn } from './problems';

const inEnglish = (_text: unknown, english: string) => english;
const refusalOf = (error: unknown, unknownReason: string) => refusalIn(error, unknownReason, inEnglish);

const refused = (...errors: { path: string[]; message: string }[]) => ({
  name: 'ValidationError',
  message: 'Two errors occurred',
  details: { errors },
});

describe('a refusal', () => {
  it.each([[['changes', '0', 'data', 'title']], [['data', 'title']], [['title']]])(
    'names the field of the document for %j',
    (path) => {
      expect(refusalOf(refused({ path, message: 'too long' }), '').problems).toEqual([
        { path: ['title'], message: 'too long' },
      ]);
    },
  );

  it('does not repeat the place before what is wrong there', () => {
    const { problems } = refusalOf(
      refused({ path: ['seo', 'metaTitle'], message: 'seo.metaTitle must be a text' }),
      '',
    );
    expect(problems).toEqual([{ path: ['seo', 'metaTitle'], message: 'must be a text' }]);
  });

  it('keeps only its sentence when it is about no field', () => {
    expect(refusalOf(refused({ path: ['changes', '0', 'data'], message: 'no difference' }), '')).toEqual({
      message: 'Two errors occurred',
      problems: [],
    });
  });

  it('keeps what is wrong with the approvers apart from the fields', () => {
    expect(refusalOf(refused({ path: ['approvers', 'users', '0'], message: 'may not see it' }), '')).toEqual({
      message: 'Two errors occurred',
      approvers: 'may not see it',
      problems: [],
    });
  });

  it('has a sentence in any case', () => {
    expect(refusalOf(undefined, 'Something went wrong').message).toBe('Something went wrong');
    expect(refusalOf(new Error('Network down'), '').message).toBe('Network down');
  });
});

it('reaches fields inside components in the form', () => {
  expect(
    formErrors([
      { path: ['seo', 'metaTitle'], message: 'too long' },
      { path: ['sections', '1', 'heading'], message: 'required' },
      { path: ['title'], message: 'first' },
      { path: ['title'], message: 'second' },
    ]),
  ).toEqual({ seo: { metaTitle: 'too long' }, sections: { '1': { heading: 'required' } }, title: 'first' });
});
