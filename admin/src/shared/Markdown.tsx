import { useMemo } from 'react';
import { Box } from '@strapi/design-system';
import MarkdownIt from 'markdown-it';
import { styled } from 'styled-components';

/**
 * HTML in the source is shown as text, and links that could run scripts are refused by the library, so its
 * output is safe to insert. Images stay out: they would call foreign servers from every reader's browser.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');
const renderLink = markdown.renderer.rules.link_open;
markdown.renderer.rules.link_open = (tokens, index, options, environment, renderer) => {
  tokens[index].attrSet('target', '_blank');
  tokens[index].attrSet('rel', 'noopener noreferrer');

  return renderLink
    ? renderLink(tokens, index, options, environment, renderer)
    : renderer.renderToken(tokens, index, options);
};

/** Text written in Markdown, as people wrote it in descriptions and comments. */
export function Markdown({ source }: { source: string }) {
  const html = useMemo(() => markdown.render(source), [source]);

  return <Prose color="neutral800" fontSize={2} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Strapi's reset takes margins, list marks and weights away; reading needs them. */
const Prose = styled(Box)`
  line-height: 1.6;
  overflow-wrap: anywhere;

  > * + * {
    margin-block-start: ${({ theme }) => theme.spaces[3]};
  }
  h1,
  h2,
  h3,
  h4,
  strong {
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
  h1,
  h2 {
    font-size: ${({ theme }) => theme.fontSizes[3]};
  }
  em {
    font-style: italic;
  }
  ul,
  ol {
    padding-inline-start: ${({ theme }) => theme.spaces[5]};
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  blockquote {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
    padding-inline-start: ${({ theme }) => theme.spaces[3]};
    color: ${({ theme }) => theme.colors.neutral600};
  }
  code {
    font-family: monospace;
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
    padding-inline: ${({ theme }) => theme.spaces[1]};
  }
  pre {
    overflow-x: auto;
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
    padding: ${({ theme }) => theme.spaces[3]};
  }
  pre code {
    padding: 0;
  }
  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: ${({ theme }) => theme.spaces[2]};
  }
`;
