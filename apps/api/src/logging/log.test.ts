import { describe, expect, it } from '@jest/globals';
import { faultFields } from './fault.js';
import { Log, type LogFormat } from './log.js';
import { operationNameOf, requestIdOf } from './request-scope.js';
import { subjectsUnder } from './subject.js';

const written = (format: LogFormat, write: (log: Log) => void): string => {
  let text = '';
  write(
    new Log(
      format,
      (line) => (text += line),
      () => new Date('2018-10-18T09:30:00Z'),
    ),
  );
  return text;
};
const NHS_NUMBER = '943 476 5919';

describe('the log', () => {
  it('is one JSON document a line, lines for people, or nothing', () => {
    const write = (log: Log) => log.event('warn', 'request', { status: 503, subject: undefined });
    expect(written('json', write)).toBe(
      '{"level":"warn","time":"2018-10-18T09:30:00.000Z","event":"request","status":503}\n',
    );
    expect(written('text', write)).toBe('09:30:00 WARN request status=503\n');
    expect(written('text', (log) => log.remark('made a plan'))).toBe('09:30:00 made a plan\n');
    expect(written('off', write)).toBe('');
  });

  it('keeps one line an event whatever a sentence holds', () => {
    expect(written('json', (log) => log.remark('two\nlines')).trimEnd()).not.toContain('\n');
  });

  it('tells of a fault where it came from and which code it has, and not what it says', () => {
    const refused = Object.assign(new Error(`the value ${NHS_NUMBER} is there\n    at ${NHS_NUMBER}:1:1`), {
      code: '23505',
      constraint: 'command_idempotency_key',
      table: 'command',
      detail: `Key (reference)=(${NHS_NUMBER}) already exists.`,
    });
    const fields = faultFields(new TypeError(NHS_NUMBER, { cause: refused }));
    expect(fields).toMatchObject({ error: 'TypeError', cause: 'Error', causeCode: '23505' });
    expect(fields['at']).toEqual(expect.arrayContaining([expect.stringMatching(/log\.test\.ts:\d+/)]));
    expect(faultFields(refused)).toMatchObject({ code: '23505', constraint: 'command_idempotency_key' });
    expect(JSON.stringify([fields, faultFields(refused), faultFields(NHS_NUMBER)])).not.toMatch(/943|5919/);
  });

  it('names an operation only when its name looks like one and like nobody’s', () => {
    for (const name of ['CasesOfPlan', 'plan_cases', 'x'.repeat(60)])
      expect(operationNameOf(name)).toBe(name);
    for (const name of ['x'.repeat(61), 'a b', 'NHS9434765919', 'Daniel_Smith', 'AB123456C', '', null])
      expect(operationNameOf(name)).toBeUndefined();
  });

  it('takes a request’s number from a proxy only when it can say nothing', () => {
    const id = '0b6f3a52-54d1-4e0e-9f6b-5f3a2f1c0d9e';
    expect(requestIdOf(id)).toBe(id);
    for (const given of [undefined, 'jane.doe@example.org', [id, id]])
      expect(requestIdOf(given)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hashes who acted: the same under one key, another under another', () => {
    const planner = { id: 'jane.doe@example.org', role: 'AUDITOR', development: false } as const;
    const [one, other] = [subjectsUnder(new Uint8Array(32)), subjectsUnder(new Uint8Array(32).fill(1))];
    expect(one(planner)).toMatch(/^[0-9a-f]{12}$/);
    expect(one(planner)).toBe(subjectsUnder(new Uint8Array(32))(planner));
    expect(other(planner)).not.toBe(one(planner));
  });
});
