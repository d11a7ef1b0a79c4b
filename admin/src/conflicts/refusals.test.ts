import type { ResolutionInput } from '../../../contracts/conflicts';
import { refusalsOf } from './refusals';

const said = (_text: unknown, english: string) => english;
const resolutions: ResolutionInput[] = [
  { path: 'title', choice: 'request' },
  { path: 'seo.metaTitle', choice: 'custom', value: 3 },
];
const refused = (path: string[], message = 'must be a text') => ({
  details: { errors: [{ path, message }] },
});

describe('what the server has against values that people wrote', () => {
  it('is shown at the conflict whose answer it names', () => {
    expect(refusalsOf(refused(['resolutions', '1', 'value']), resolutions, said)).toEqual({
      'seo.metaTitle': 'must be a text',
    });
  });

  it('is shown at the conflict that a place of the document lies in', () => {
    expect(refusalsOf(refused(['seo', 'metaTitle']), resolutions, said)).toHaveProperty(['seo.metaTitle']);
    expect(refusalsOf(refused(['title', '0']), resolutions, said)).toHaveProperty(['title']);
  });

  it('is nothing where the refusal names no place', () => {
    expect(refusalsOf({ message: 'No.' }, resolutions, said)).toEqual({});
  });
});
