type Node = Record<string, unknown>;

const MARKS = [
  ['code', '`'],
  ['strikethrough', '~~'],
  ['italic', '_'],
  ['bold', '**'],
] as const;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Words with their marks, so that a change of formatting shows as well. */
function inlineText(node: Node): string {
  if (node.type === 'link') {
    return `[${nodesOf(node.children).map(inlineText).join('')}](${String(node.url ?? '')})`;
  }
  const text = typeof node.text === 'string' ? node.text : '';
  if (text === '') return nodesOf(node.children).map(inlineText).join('');
  const marked = MARKS.reduce((inner, [name, mark]) => (node[name] ? mark + inner + mark : inner), text);

  return node.underline ? `<u>${marked}</u>` : marked;
}

function listText(node: Node, depth: number): string {
  let position = 0;

  return nodesOf(node.children)
    .map((child) => {
      if (child.type === 'list') return listText(child, depth + 1);
      position += 1;
      const sign = node.format === 'ordered' ? `${position}.` : '-';
      return `${'  '.repeat(depth)}${sign} ${inlineText(child)}`;
    })
    .join('\n');
}

function blockText(node: Node): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.level) || 1)} ${inlineText(node)}`;
    case 'list':
      return listText(node, 0);
    case 'quote':
      return `> ${inlineText(node)}`;
    case 'code':
      return ['```', nodesOf(node.children).map(inlineText).join(''), '```'].join('\n');
    case 'image': {
      const image = isNode(node.image) ? node.image : {};
      return `![${String(image.alternativeText ?? image.name ?? '')}](${String(image.url ?? '')})`;
    }
    default:
      return inlineText(node);
  }
}

/** Strapi's blocks as Markdown-like text: what people read, with enough marks to see formatting change. */
export const blocksText = (value: unknown): string => nodesOf(value).map(blockText).join('\n\n');

/** Whether a value is a list of Strapi's blocks, and not of components or plain JSON. */
export const isBlocks = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((node) => isNode(node) && typeof node.type === 'string' && Array.isArray(node.children));
