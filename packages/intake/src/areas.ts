import type { PackArea } from '@vesting/domain';
import { folded, normalisePostcode } from './normalise.js';
import type { ReadOptions } from './report.js';
import type { RowReader } from './row-reader.js';
import { isPostcodeForm } from './tripwire.js';

const OUTSIDE = 'OUTSIDE';

/** Turns GSS codes, names and postcodes into areas of the pack. Postcodes go no further than this. */
export class Areas {
  private readonly byCode = new Map<string, PackArea>();
  private readonly byName = new Map<string, string[]>();
  private readonly districts: PackArea[];
  private readonly bodies: ReadonlySet<string>;

  constructor(private readonly options: Pick<ReadOptions, 'areas' | 'bodies' | 'areaOfPostcode'>) {
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

  /** GSS code of the area in a column; OUTSIDE is allowed only where somebody lives. */
  read(row: RowReader, field: string, living = false): string | undefined {
    const text = row.text(field);
    if (text === undefined || text === null) return undefined;
    const code = text.toUpperCase();
    if (this.byCode.has(code) || this.bodies.has(code)) return code;
    if (living && folded(text) === 'outside') return OUTSIDE;
    const named = this.byName.get(folded(text)) ?? [];
    if (named.length === 1) return named[0];
    const { name } = row.column(field);
    if (named.length > 1)
      return row.session.ask(row.ref, {
        column: name,
        rule: 'AMBIGUOUS_AREA',
        prompt: 'Several areas have this name. Which is meant?',
        value: text,
        coded: true,
        candidates: named.map((gss) => ({
          code: gss,
          label: `${this.byCode.get(gss)?.name ?? gss}, ${gss}`,
        })),
      });
    row.session.quarantine(
      row.ref,
      name,
      'UNKNOWN_AREA',
      `This is not an area of the reorganisation; give its GSS code${living ? ', or OUTSIDE' : ''}.`,
    );
    return undefined;
  }

  /** Area of a postcode by the directory; what the directory cannot say is asked, and the postcode is dropped. */
  async ofPostcode(row: RowReader, field: string, living = false): Promise<string | undefined> {
    const text = row.text(field);
    if (text === undefined || text === null) return undefined;
    const { name } = row.column(field);
    if (!isPostcodeForm(text)) {
      row.session.quarantine(row.ref, name, 'NOT_A_POSTCODE', 'This column takes a full UK postcode.');
      return undefined;
    }
    const postcode = normalisePostcode(text);
    const area = await this.options.areaOfPostcode(postcode);
    if (area === 'AMBIGUOUS')
      return row.session.ask(row.ref, {
        column: name,
        rule: 'POSTCODE_AMBIGUOUS',
        prompt: 'The postcode crosses a border. In which area is the address?',
        value: postcode,
        candidates: this.districts.map(({ gssCode, name: label }) => ({ code: gssCode, label })),
      });
    if (area !== undefined && this.knows(area)) return area;
    if (living) return area === undefined ? this.askOutside(row, name) : OUTSIDE;
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
  async ifKnown(row: RowReader, field: string, living = false): Promise<string | undefined> {
    const text = row.text(field);
    if (text === undefined || text === null) return undefined;
    const area = isPostcodeForm(text)
      ? await this.options.areaOfPostcode(normalisePostcode(text))
      : undefined;
    if (area === 'AMBIGUOUS') return this.ofPostcode(row, field);
    if (area !== undefined && this.knows(area)) return area;
    if (living && area !== undefined) return OUTSIDE;
    row.session.remark(
      row.column(field).name,
      area === undefined ? 'POSTCODE_NOT_IN_DIRECTORY' : 'POSTCODE_OUTSIDE',
      area === undefined
        ? 'The postcode directory loaded does not know these postcodes; the area stays unknown.'
        : 'These postcodes lie outside the reorganisation; the area stays unknown.',
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
