import type { PackFault } from '../fault.js';

/** Collects the faults of one file of a pack. */
export class Complaints {
  readonly faults: PackFault[] = [];

  constructor(private readonly file: string) {}

  add(place: string, message: string): void {
    this.faults.push({ file: this.file, place, message });
  }

  /** Complains of every name that stands twice. */
  twice(names: readonly (string | undefined)[], what: string): void {
    const seen = new Set<string>();
    for (const name of names) {
      if (name === undefined) continue;
      if (seen.has(name)) this.add(name, `this ${what} stands twice`);
      seen.add(name);
    }
  }
}
