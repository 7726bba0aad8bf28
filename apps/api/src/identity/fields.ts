/** Reads the fields of one object of the settings and notes, by its place, everything that is wrong. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly known = new Set<string>();

  constructor(
    private readonly place: string,
    value: unknown,
    private readonly problems: string[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.values = isObject ? (value as Record<string, unknown>) : {};
    if (!isObject) problems.push(`VESTING_IDENTITY_TENANTS, ${place} is not an object.`);
  }

  refuse(name: string, why: string): void {
    this.problems.push(`VESTING_IDENTITY_TENANTS, ${this.place}: ${name} ${why}.`);
  }

  optional(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.refuse(name, 'must be a text');
    return undefined;
  }

  text(name: string, pattern?: RegExp, form = '', standard?: string): string {
    const value = this.optional(name) ?? standard;
    if (value === undefined) {
      if (this.values[name] === undefined) this.refuse(name, 'is missing');
      return '';
    }
    if (pattern && !pattern.test(value)) this.refuse(name, `must be ${form}`);
    return value;
  }

  flag(name: string): boolean {
    const value = this.take(name) ?? false;
    if (typeof value !== 'boolean') this.refuse(name, 'must be true or false');
    return value === true;
  }

  date(name: string): string | undefined {
    const value = this.optional(name);
    if (value === undefined) return undefined;
    if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
    this.refuse(name, 'must be a date such as 2021-03-31');
    return undefined;
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name);
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined && value !== '') this.refuse(name, `must be one of ${choices.join(', ')}`);
    return chosen;
  }

  several<T extends string>(name: string, choices: readonly T[]): T[] {
    const value = this.take(name);
    const chosen = choices.filter((choice) => Array.isArray(value) && value.includes(choice));
    if (!Array.isArray(value) || value.length === 0 || chosen.length < value.length)
      this.refuse(name, `must be a list of ${choices.join(', ')}`);
    return chosen;
  }

  list(name: string): Fields[] {
    const value = this.take(name) ?? [];
    if (Array.isArray(value))
      return value.map(
        (entry: unknown, at) => new Fields(`${this.place}, ${name} ${at + 1}`, entry, this.problems),
      );
    this.refuse(name, 'must be a list');
    return [];
  }

  fileText(name: string, file: string, textOf: (file: string) => string): string | undefined {
    try {
      const text = textOf(file).trim();
      if (text !== '') return text;
      this.refuse(name, 'names an empty file');
    } catch {
      this.refuse(name, 'names a file that cannot be read');
    }
    return undefined;
  }

  /** A misspelt name must not pass as a setting that is not there. */
  refuseOthers(): void {
    for (const name of Object.keys(this.values))
      if (!this.known.has(name)) this.refuse(JSON.stringify(name), 'is not a setting');
  }

  private take(name: string): unknown {
    this.known.add(name);
    return this.values[name];
  }
}
