import type { IsoDate } from '@vesting/domain';
import type { StatedAsAt } from './containers/sheet.js';
import type { ReadOptions } from './report.js';
import { Session, type Ask } from './session.js';

/** Asked of every row of a file that gives two dates, or begins too much after the one that was sent with it. */
export const asAtQuestion = (dates: readonly IsoDate[]): Ask => ({
  column: 'reference date',
  rule: 'AS_AT_CONTRADICTS',
  prompt:
    'What the file says of its own date can mean more than one, or does not agree. As at which date was it true?',
  value: dates.join(' or '),
  candidates: dates.map((date) => ({ code: date, label: `As at ${date}` })),
});

/**
 * The options with the date on which the file was true: the one it states itself, else the sender's. Of two
 * dates that contradict each other the one that a person has named holds, in answer to the question or as the
 * sender's date.
 */
export function withAsAt(options: ReadOptions, stated: StatedAsAt = []): ReadOptions {
  const [only, ...others] = stated;
  if (only === undefined) return options;
  if (others.length === 0) return { ...options, asAt: only, sentAsAt: options.asAt };
  const answer = new Session(options).answerTo(asAtQuestion(stated));
  if (answer !== undefined) return { ...options, asAt: answer, sentAsAt: options.asAt };
  return stated.includes(options.asAt) ? options : { ...options, asAtInDoubt: stated };
}
