import type { RowFault } from '../report.js';

/** What is wrong with a cell or a row; the same words stand beside many rows. */
export type FaultKind = Pick<RowFault, 'column' | 'rule' | 'message' | 'state'>;

export interface PlacedFault extends FaultKind {
  sheet: string;
  row: number;
}

const MOST_KINDS = 65_536;

/** Every fault of a file by its row, in eight bytes each: a million faulty rows are a few megabytes. */
export class FaultBook {
  private readonly kinds: FaultKind[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly sheets = new Map<string, SheetFaults>();

  add(faults: readonly RowFault[]): void {
    for (const { sheet, row, column, rule, message, state } of faults)
      this.on(sheet).add(row, this.numberOf({ column, rule, message, state }));
  }

  /** Forgets what a reading found that is done again. */
  clear(): void {
    this.sheets.clear();
  }

  on(sheet: string): SheetFaults {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const made = new SheetFaults(sheet, this.kinds);
    this.sheets.set(sheet, made);
    return made;
  }

  /** Every fault, sheet by sheet in the order of their rows. */
  *all(): Generator<PlacedFault> {
    for (const faults of this.sheets.values()) yield* faults.all();
  }

  private numberOf(kind: FaultKind): number {
    const name = JSON.stringify(kind);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    if (this.kinds.length >= MOST_KINDS) throw new Error('There are more kinds of faults than rules.');
    this.numbers.set(name, this.kinds.length);
    return this.kinds.push(kind) - 1;
  }
}

/** The faults of one sheet. */
export class SheetFaults {
  private added: number[] = [];
  private sorted = new Float64Array();

  constructor(
    readonly sheet: string,
    private readonly kinds: readonly FaultKind[],
  ) {}

  add(row: number, kind: number): void {
    this.added.push(row * MOST_KINDS + kind);
  }

  get count(): number {
    return this.inOrder().length;
  }

  /** What is wrong with a row; nothing, when it was taken. */
  of(row: number): FaultKind[] {
    const faults = this.inOrder();
    let low = 0;
    for (let high = faults.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((faults[middle] ?? 0) < row * MOST_KINDS) low = middle + 1;
      else high = middle;
    }
    const found: FaultKind[] = [];
    for (let at = low; at < faults.length && rowOf(faults[at] ?? 0) === row; at += 1)
      found.push(this.kindOf(faults[at] ?? 0));
    return found;
  }

  *all(): Generator<PlacedFault> {
    for (const fault of this.inOrder()) yield { sheet: this.sheet, row: rowOf(fault), ...this.kindOf(fault) };
  }

  private kindOf(fault: number): FaultKind {
    const kind = this.kinds[fault % MOST_KINDS];
    if (!kind) throw new Error('A fault has no kind.');
    return kind;
  }

  private inOrder(): Float64Array {
    if (this.added.length > 0) {
      const all = new Float64Array(this.sorted.length + this.added.length);
      all.set(this.sorted);
      all.set(this.added, this.sorted.length);
      this.sorted = all.sort();
      this.added = [];
    }
    return this.sorted;
  }
}

const rowOf = (fault: number): number => Math.floor(fault / MOST_KINDS);
