/** How a process writes its log: one JSON document a line, lines for people, or nothing. */
export const LOG_FORMATS = ['json', 'text', 'off'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export type Level = 'info' | 'warn' | 'error';

/** What an event may say besides its name: numbers, codes, names and sentences of ours, never what a caller sent. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The log of a process: what happened, in one line an event. */
export class Log {
  constructor(
    private readonly format: LogFormat,
    private readonly write: (line: string) => void,
    private readonly now: () => Date = () => new Date(),
  ) {}

  event(level: Level, event: string, fields: LogFields = {}): void {
    if (this.format === 'off') return;
    const time = this.now().toISOString();
    this.write(
      this.format === 'json'
        ? `${JSON.stringify({ level, time, event, ...fields })}\n`
        : `${inText(level, time, event, fields)}\n`,
    );
  }

  /** A sentence of the program about itself: what it makes, opens, waits for. */
  remark(message: string): void {
    this.event('info', 'remark', { message });
  }
}

/** Writes nothing: for a service that is part of a test. */
export const SILENT = new Log('off', () => {});

/** The log of this process on stderr; without a wish JSON, and lines for people when a person is looking. */
export function processLog(wish: LogFormat | undefined): Log {
  const format = wish ?? (process.stderr.isTTY ? 'text' : 'json');
  return new Log(format, (line) => void process.stderr.write(line));
}

function inText(level: Level, time: string, event: string, { message, at, ...rest }: LogFields): string {
  const mark = level === 'info' ? '' : `${level.toUpperCase()} `;
  const pairs = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${String(value)}`);
  const said = message === undefined ? [event, ...pairs].join(' ') : [String(message), ...pairs].join(' ');
  const frames = Array.isArray(at) ? at.map((frame) => `\n    ${frame}`).join('') : '';
  return `${time.slice(11, 19)} ${mark}${said}${frames}`;
}
