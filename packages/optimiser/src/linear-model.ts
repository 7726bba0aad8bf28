/**
 * A mixed-integer linear model as it grows, column by column and row by row, each column with the value that a
 * known solution gives it. Its finished form is the one that HiGHS takes (rows compressed, one after another).
 */
import type { ModelData } from 'highs';

export type LinearModel = ModelData & { readonly offset: number; readonly integrality: Int32Array };

export class ModelColumns {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly integer: number[] = [];
  private readonly known: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly rowStart: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  /** A column of 0 or 1. */
  binary(cost: number, known: number): number {
    return this.column(cost, 1, 1, known);
  }

  /** A column from 0 to upper. */
  continuous(cost: number, upper: number, known: number): number {
    return this.column(cost, upper, 0, known);
  }

  private column(cost: number, upper: number, integer: number, known: number): number {
    this.upper.push(upper);
    this.integer.push(integer);
    this.known.push(known);
    return this.cost.push(cost) - 1;
  }

  addCost(column: number, cost: number): void {
    this.cost[column]! += cost;
  }

  /** lower <= sum values[k] * columns[k] <= upper. */
  row(lower: number, upper: number, columns: readonly number[], values: readonly number[]): void {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    for (let k = 0; k < columns.length; k += 1) {
      this.indices.push(columns[k]!);
      this.values.push(values[k]!);
    }
    this.rowStart.push(this.indices.length);
  }

  /** The known solution. */
  start(): Float64Array {
    return Float64Array.from(this.known);
  }

  costOf(values: Float64Array): number {
    return this.cost.reduce((sum, cost, k) => sum + cost * values[k]!, 0);
  }

  model(offset: number): LinearModel {
    return {
      numCols: this.cost.length,
      numRows: this.rowLower.length,
      offset,
      colCost: Float64Array.from(this.cost),
      colLower: new Float64Array(this.cost.length),
      colUpper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      integrality: Int32Array.from(this.integer),
      matrix: {
        format: 'csr',
        numRows: this.rowLower.length,
        numCols: this.cost.length,
        starts: Int32Array.from(this.rowStart),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
    };
  }
}
