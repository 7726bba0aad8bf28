import type { Block } from '../src/features/docs/contract-docs.js';

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Headings, paragraphs and tables of a document in Markdown; its title is left to the page. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('# '))
    .map((part): Block => {
      if (part.startsWith('## ')) return { kind: 'HEADING', text: part.slice(3) };
      if (!part.startsWith('|')) return { kind: 'TEXT', text: part.replaceAll(/\s*\n\s*/g, ' ') };
      const [head = '', , ...rows] = part.split('\n');
      return { kind: 'TABLE', head: cellsOf(head), rows: rows.map(cellsOf) };
    });
}
