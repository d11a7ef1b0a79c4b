import { blocksText } from './blocks-text';

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('blocks as text', () => {
  it('separates blocks by an empty line', () => {
    expect(blocksText([paragraph(text('One')), paragraph(text('Two'))])).toBe('One\n\nTwo');
  });

  it('shows a change of formatting', () => {
    expect(blocksText([paragraph(text('plain '), text('strong', { bold: true }))])).toBe('plain **strong**');
  });

  it('shows where a link leads', () => {
    const link = { type: 'link', url: 'https://example.com', children: [text('here')] };

    expect(blocksText([paragraph(link)])).toBe('[here](https://example.com)');
  });

  it('numbers ordered lists and indents lists inside them', () => {
    const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
    const inner = { type: 'list', format: 'unordered', children: [item('inner')] };
    const list = { type: 'list', format: 'ordered', children: [item('first'), inner, item('second')] };

    expect(blocksText([list])).toBe('1. first\n  - inner\n2. second');
  });

  it('tells levels of headings apart', () => {
    expect(blocksText([{ type: 'heading', level: 3, children: [text('Title')] }])).toBe('### Title');
  });

  it('is empty for no blocks', () => {
    expect(blocksText(null)).toBe('');
  });
});
