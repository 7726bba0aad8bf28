import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Places of the cells of a row that are marked. */
export type MarksOf = (row: number) => ReadonlySet<number>;

export interface Marks {
  of: MarksOf;
  /** How many styles the workbook had: the style so much further on is the same with our fill. */
  styles: number | undefined;
  /** Relationship of the drawing that carries our notes. */
  drawing: string | undefined;
}

/** What the schema of a sheet wants behind a drawing of notes. */
const BEHIND_NOTES = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Streams a sheet of a workbook as it was, with some of its cells marked. A cell that is not there is made. */
export async function* markedSheet(chunks: AsyncIterable<unknown>, marks: Marks): AsyncGenerator<string> {
  const out: string[] = [];
  const marker = new Marker(marks, (text) => out.push(text));
  const decoder = new TextDecoder('utf-8');
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  for await (const chunk of chunks) {
    marker.write(decoder.decode(chunk as Buffer, { stream: true }));
    yield out.splice(0).join('');
  }
  marker.close(decoder.decode());
  yield out.join('');
}

class Marker {
  private readonly parser = new SaxesParser();
  private depth = 0;
  private row = 0;
  private place = -1;
  private prefix = '';
  /** Marked places of the row that were not passed yet, in order. */
  private waiting: number[] = [];
  private noted = false;

  constructor(
    private readonly marks: Marks,
    private readonly put: (text: string) => void,
  ) {
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', (tag) => this.end(tag));
    this.parser.on('text', (text) => put(escaped(text)));
    this.parser.on('cdata', (text) => put(escaped(text)));
    this.parser.on('error', (error) => {
      throw error;
    });
  }

  write(text: string): void {
    this.parser.write(text);
  }

  close(rest: string): void {
    this.parser.write(rest).close();
  }

  private open({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    const local = name.slice(name.indexOf(':') + 1);
    if (this.depth === 1 && BEHIND_NOTES.has(local)) this.note();
    if (local === 'row') this.beginRow(name, attributes);
    if (local === 'c') this.reach(attributes);
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    const closes = isSelfClosing && (local !== 'row' || this.waiting.length === 0);
    this.put(`<${name}${written.join('')}${closes ? '/' : ''}>`);
    this.depth += 1;
  }

  private end({ name, isSelfClosing }: SaxesTagPlain): void {
    this.depth -= 1;
    const local = name.slice(name.indexOf(':') + 1);
    const wasEmpty = isSelfClosing && (local !== 'row' || this.waiting.length === 0);
    if (local === 'row') this.make(Infinity);
    if (this.depth === 0) this.note();
    if (!wasEmpty) this.put(`</${name}>`);
  }

  private beginRow(name: string, attributes: Record<string, string>): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    this.place = -1;
    this.prefix = name.slice(0, name.indexOf(':') + 1);
    this.waiting = [...this.marks.of(this.row)].sort((a, b) => a - b);
  }

  /** A cell of the file: those of ours before it are made, and it is marked itself. */
  private reach(attributes: Record<string, string>): void {
    const { r } = attributes;
    this.place = r === undefined ? this.place + 1 : placeOf(r);
    this.make(this.place);
    if (this.waiting[0] !== this.place) return;
    this.waiting.shift();
    const { styles } = this.marks;
    if (styles !== undefined) attributes['s'] = String(Number(attributes['s'] ?? '0') + styles);
  }

  private make(before: number): void {
    const { styles } = this.marks;
    while (this.waiting[0] !== undefined && this.waiting[0] < before) {
      const cell = `${columnName(this.waiting.shift() ?? 0)}${String(this.row)}`;
      if (styles !== undefined) this.put(`<${this.prefix}c r="${cell}" s="${String(styles)}"/>`);
    }
  }

  private note(): void {
    const { drawing } = this.marks;
    if (drawing === undefined || this.noted) return;
    this.noted = true;
    this.put(`<${this.prefix}legacyDrawing xmlns:vesting="${RELATIONS}" vesting:id="${drawing}"/>`);
  }
}

/** The column of a cell such as BC12, from 0. */
const placeOf = (cell: string): number =>
  [...cell.replace(/[^A-Z]/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The name of a column, from 0: A, B, ..., Z, AA. */
export function columnName(place: number): string {
  let name = '';
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text or the value of an attribute as XML writes it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\r\n\t]/gu, (letter) => ENTITIES[letter] ?? letter);
