/** Values of one statement: each is added once and named by its number, so that no value is ever part of the text. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Conditions that must all hold, as the text behind `where`. */
export const allOf = (conditions: (string | false | null | undefined)[]): string =>
  conditions.filter(Boolean).join(' and ') || 'true';

/** A text to look for, with the wildcards of `like` taken literally. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);
