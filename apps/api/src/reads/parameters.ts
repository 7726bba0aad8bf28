/** Values of one statement: each is added once and named by its number, so that no value is ever part of the text. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /**
   * A statement with the values that it uses, numbered anew. Parts of a statement add their values before it
   * is known whether they are needed, and the database refuses a value that no part uses.
   */
  bound(sql: string): [sql: string, values: unknown[]] {
    const numbers = new Map<string, number>();
    const text = sql.replace(/\$(\d+)/g, (name) => {
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return `$${number}`;
    });
    return [text, [...numbers.keys()].map((name) => this.values[Number(name.slice(1)) - 1])];
  }
}

/** Conditions that must all hold, as the text behind `where`. */
export const allOf = (conditions: (string | false | null | undefined)[]): string =>
  conditions.filter(Boolean).join(' and ') || 'true';

/** A text to look for, with the wildcards of `like` taken literally. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);
