// Markdown as one reads it: marks step back, headings and emphasis look like themselves. Only what
// the server renders too (tables, strikethrough, bare links); nothing inside code is coloured.
import { HighlightStyle, Language, defineLanguageFacet, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { Autolink, Strikethrough, Table, parser } from '@lezer/markdown';

const language = new Language(defineLanguageFacet(), parser.configure([Table, Strikethrough, Autolink]), [], 'markdown');

const style = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '650' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.monospace, tags.url], fontFamily: 'var(--code)', fontSize: '0.875em' },
  { tag: [tags.quote, tags.processingInstruction, tags.contentSeparator, tags.url], color: 'var(--soft)' },
  { tag: tags.link, color: 'var(--pen)' },
]);

export const markdown = [language.extension, syntaxHighlighting(style)];
