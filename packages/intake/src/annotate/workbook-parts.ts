import { escaped } from './marked-sheet.js';

/** The small parts of a workbook that name its sheets, styles and relationships, changed as text. */
export const PARTS = {
  workbook: 'xl/workbook.xml',
  relations: 'xl/_rels/workbook.xml.rels',
  types: '[Content_Types].xml',
  styles: 'xl/styles.xml',
} as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const FILL = 'FFFFC7CE';

export interface Relation {
  id: string;
  type: 'worksheet' | 'comments' | 'vmlDrawing';
  target: string;
}

/** Puts what is made just before the end of an element, be it prefixed or empty. */
function appended(xml: string, element: string, make: (prefix: string) => string): string {
  const end = new RegExp(String.raw`</([\w.-]+:)?${element}\s*>`, 'u').exec(xml);
  if (end) return xml.slice(0, end.index) + make(end[1] ?? '') + xml.slice(end.index);
  return xml.replace(
    new RegExp(String.raw`<([\w.-]+:)?${element}\b([^>]*)/>`, 'u'),
    (_, prefix: string | undefined, attributes: string) =>
      `<${prefix ?? ''}${element}${attributes}>${make(prefix ?? '')}</${prefix ?? ''}${element}>`,
  );
}

export const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"></Relationships>`;

export const withRelations = (xml: string, relations: readonly Relation[]): string =>
  appended(xml, 'Relationships', (prefix) =>
    relations
      .map(
        ({ id, type, target }) =>
          `<${prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join(''),
  );

/** Says of what kind the new parts are. */
export const withTypes = (xml: string, sheet: string, notes: readonly string[]): string =>
  appended(xml, 'Types', (prefix) => {
    const override = (part: string, type: string): string =>
      `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`;
    const drawings = /Extension="vml"/iu.test(xml)
      ? ''
      : `<${prefix}Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`;
    return [drawings, override(sheet, SHEET_TYPE), ...notes.map((part) => override(part, NOTES_TYPE))].join(
      '',
    );
  });

/** Names and relationships of the sheets, in their order. */
export function sheetsOf(workbook: string): { name: string; relation: string }[] {
  const tags = workbook.match(/<(?:[\w.-]+:)?sheet\s[^>]*>/gu) ?? [];
  return tags.flatMap((tag) => {
    const name = /\sname="([^"]*)"/u.exec(tag)?.[1];
    const relation = /\s[\w.-]+:id="([^"]*)"/u.exec(tag)?.[1];
    return name === undefined || relation === undefined ? [] : [{ name, relation }];
  });
}

/** The part of a relationship of the workbook. */
export function targetOf(relations: string, id: string): string | undefined {
  const tags = relations.match(/<(?:[\w.-]+:)?Relationship\s[^>]*>/gu) ?? [];
  const tag = tags.find((each) => /\sId="([^"]*)"/u.exec(each)?.[1] === id);
  const target = tag && /\sTarget="([^"]*)"/u.exec(tag)?.[1];
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

/** Puts a sheet before all others; what counts sheets by their place counts one more. */
export function withFirstSheet(workbook: string, name: string, relation: string): string {
  const ids = [...workbook.matchAll(/\ssheetId="(\d+)"/gu)].map(([, id]) => Number(id));
  const sheetId = Math.max(0, ...ids) + 1;
  const more = (text: string, attribute: string): string =>
    text.replace(
      new RegExp(String.raw`(\s${attribute}=")(\d+)"`, 'gu'),
      (_, before: string, at: string) => `${before}${String(Number(at) + 1)}"`,
    );
  const counted = more(more(workbook, 'localSheetId'), 'activeTab').replace(
    /<((?:[\w.-]+:)?workbookView)\b(?![^>]*\sactiveTab=)/gu,
    '<$1 activeTab="1"',
  );
  return counted.replace(
    /(<([\w.-]+:)?sheets\b[^>]*>)/u,
    (open: string, _: string, prefix: string | undefined) =>
      `${open}<${prefix ?? ''}sheet name="${escaped(name)}" sheetId="${String(sheetId)}" vesting:id="${relation}" xmlns:vesting="${OFFICE}"/>`,
  );
}

/** Every style once more with our fill; the second of style n is n + `styles`. */
export function withFills(xml: string): { xml: string; styles: number } | undefined {
  const list = /<((?:[\w.-]+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/u.exec(xml);
  const fills = /<((?:[\w.-]+:)?)fills\b[^>]*>([\s\S]*?)<\/\1fills>/u.exec(xml);
  if (!list || !fills) return undefined;
  const [whole, prefix = '', inner = ''] = list;
  const styles = inner.match(
    new RegExp(String.raw`<${prefix}xf\b[^>]*?/>|<${prefix}xf\b[\s\S]*?</${prefix}xf>`, 'gu'),
  );
  if (!styles) return undefined;
  const fill = (fills[2]?.match(new RegExp(String.raw`<${fills[1] ?? ''}fill[\s>/]`, 'gu')) ?? []).length;
  const marked = styles.map((style) => {
    const plain = style.replace(/\s(?:fillId|applyFill)="[^"]*"/gu, '');
    return plain.replace(/^<([\w.:-]+)/u, `<$1 fillId="${String(fill)}" applyFill="1"`);
  });
  const solid = (p: string): string =>
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${FILL}"/></${p}patternFill></${p}fill>`;
  const listed = `<${prefix}cellXfs>${styles.join('')}${marked.join('')}</${prefix}cellXfs>`;
  const withStyles = xml.replace(whole, () => listed);
  const counted = withStyles.replace(/(<(?:[\w.-]+:)?fills\b[^>]*?)\scount="\d+"/u, '$1');
  return { xml: appended(counted, 'fills', solid), styles: styles.length };
}
