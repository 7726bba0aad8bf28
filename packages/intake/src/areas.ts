import type { PackArea } from '@vesting/domain';
import { CELL_FAULTS } from './cell-faults.js';
import type { CodedCell } from './coded.js';
import { folded, normalisePostcode } from './normalise.js';
import type { RowReader } from './row-reader.js';
import type { Session } from './session.js';

const OUTSIDE = 'OUTSIDE';
const REMEMBERED = 50_000;
const { UNKNOWN_AREA } = CELL_FAULTS;

/** Turns GSS codes, names and postcodes into areas of the pack. Postcodes go no further than this. */
export class Areas {
  private readonly byCode = new Map<string, PackArea>();
  private readonly byName = new Map<string, string[]>();
  private readonly districts: PackArea[];
  private readonly bodies: ReadonlySet<string>;

  private readonly remembered = new Map<string, string | undefined>();

  constructor(private readonly session: Session) {
    const { options } = session;
    for (const area of options.areas) {
      this.byCode.set(area.gssCode, area);
      const name = folded(area.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), area.gssCode]);
    }
    this.districts = options.areas.filter(({ level }) => level === 'DISTRICT');
    this.bodies = new Set(options.bodies.flatMap(({ gssCode }) => gssCode ?? []));
  }

  /** True for an area of the pack, or the area of one of its councils. */
  knows(code: string): boolean {
    return this.byCode.has(code) || this.bodies.has(code);
  }

  /** The coded cell of an area's code or name. */
  code(text: string): CodedCell {
    const code = text.toUpperCase();
    if (this.byCode.has(code) || this.bodies.has(code)) return code;
    if (folded(text) === 'outside') return OUTSIDE;
    const named = this.byName.get(folded(text)) ?? [];
    if (named.length === 1) return named[0] ?? null;
    return named.length === 0 ? UNKNOWN_AREA : this.session.unknownValue(text, named);
  }

  /** The coded cell of a postcode: its area by the directory. The postcode goes no further. */
  async codePostcode(text: string): Promise<CodedCell> {
    const postcode = normalisePostcode(text);
    const area = await this.areaOf(postcode);
    if (area !== undefined && area !== 'AMBIGUOUS' && this.knows(area)) return area;
    if (area === 'AMBIGUOUS') return { p: 'AMBIGUOUS', v: this.session.valueToken(postcode) };
    return { p: area === undefined ? 'NOT_IN_DIRECTORY' : 'ELSEWHERE', v: '' };
  }

  /** A county has fewer postcodes than a large file has rows. */
  private async areaOf(postcode: string): Promise<string | undefined> {
    if (this.remembered.has(postcode)) return this.remembered.get(postcode);
    const area = await this.session.options.areaOfPostcode(postcode);
    if (this.remembered.size < REMEMBERED) this.remembered.set(postcode, area);
    return area;
  }

  /** GSS code of the area in a column; OUTSIDE is allowed only where somebody lives. */
  read(row: RowReader, field: string, living = false): string | undefined {
    const cell = row.sound(field);
    if (cell === undefined || cell === null) return undefined;
    const { name } = row.column(field);
    if (typeof cell === 'string') {
      if (cell !== OUTSIDE || living) return cell;
      row.session.quarantine(row.ref, name, UNKNOWN_AREA.x, UNKNOWN_AREA.w);
      return undefined;
    }
    if (!('m' in cell)) return undefined;
    return row.session.ask(row.ref, {
      column: name,
      rule: 'AMBIGUOUS_AREA',
      prompt: 'Several areas have this name. Which is meant?',
      value: cell,
      candidates: cell.m.map((gss) => ({
        code: gss,
        label: `${this.byCode.get(gss)?.name ?? gss}, ${gss}`,
      })),
    });
  }

  /** Area of a postcode; what the directory cannot say is asked. */
  ofPostcode(row: RowReader, field: string, living = false): string | undefined {
    const cell = row.sound(field);
    if (cell === undefined || cell === null) return undefined;
    if (typeof cell === 'string') return cell;
    if (!('p' in cell)) return undefined;
    const { name } = row.column(field);
    if (cell.p === 'AMBIGUOUS')
      return row.session.ask(row.ref, {
        column: name,
        rule: 'POSTCODE_AMBIGUOUS',
        prompt: 'The postcode crosses a border. In which area is the address?',
        value: { v: cell.v },
        candidates: this.districts.map(({ gssCode, name: label }) => ({ code: gssCode, label })),
      });
    if (living) return cell.p === 'NOT_IN_DIRECTORY' ? this.askOutside(row, name) : OUTSIDE;
    row.session.quarantine(
      row.ref,
      name,
      'POSTCODE_NOT_IN_DIRECTORY',
      'The postcode directory loaded has no area of the reorganisation for this postcode. Give the area itself.',
    );
    return undefined;
  }

  /**
   * Area of a postcode in a return, or nothing: its postcodes may be random, ended or of another county, and a
   * child must not wait for them. What cannot be told is remarked upon and stays unknown.
   */
  ifKnown(row: RowReader, field: string, living = false): string | undefined {
    const cell = row.cell(field);
    if (cell === undefined || cell === null || typeof cell === 'string') return cell ?? undefined;
    const found = 'p' in cell ? cell.p : 'NOT_IN_DIRECTORY';
    if (found === 'AMBIGUOUS') return this.ofPostcode(row, field);
    const isElsewhere = found === 'ELSEWHERE';
    if (living && isElsewhere) return OUTSIDE;
    row.session.remark(
      row.column(field).name,
      isElsewhere ? 'POSTCODE_OUTSIDE' : 'POSTCODE_NOT_IN_DIRECTORY',
      isElsewhere
        ? 'These postcodes lie outside the reorganisation; the area stays unknown.'
        : 'The postcode directory loaded does not know these postcodes; the area stays unknown.',
    );
    return undefined;
  }

  /** Children live far away, and a county's own directory does not know those postcodes: asked once a column. */
  private askOutside(row: RowReader, column: string): string | undefined {
    const answer = row.session.ask(row.ref, {
      column,
      rule: 'LIVING_POSTCODE_NOT_IN_DIRECTORY',
      prompt:
        'Some postcodes where people live are not in the directory loaded. Do they lie outside the county?',
      value: 'not in the directory',
      candidates: [
        { code: OUTSIDE, label: 'They lie outside' },
        { code: 'UNKNOWN', label: 'It is not known' },
      ],
    });
    return answer === OUTSIDE ? OUTSIDE : undefined;
  }
}
