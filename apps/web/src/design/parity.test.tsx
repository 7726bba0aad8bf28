import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button } from './Button.js';
import { ErrorSummary } from './ErrorSummary.js';
import { Tag, type TagColour } from './Tag.js';

/**
 * Our thin components draw what GOV.UK Frontend publishes as its examples, so that an upgrade which changes
 * the markup fails here and not on screen.
 */
const folder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

interface Fixture {
  name: string;
  html: string;
}

function example(component: string, name: string): string {
  const path = join(folder, 'dist/govuk/components', component, 'fixtures.json');
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] };
  const found = fixtures.find((fixture) => fixture.name === name);
  if (!found) throw new Error(`govuk-frontend has no example "${name}" of ${component}`);
  return found.html;
}

/** Tags with their classes, and texts; what only serves govuk's own scripts is left out. */
function shape(html: string): string[] {
  return (html.match(/<[^>]+>|[^<]+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, tag] = /^<(\/?[a-z0-9]+)/.exec(part) ?? [];
      const [, classes] = /class="([^"]*)"/.exec(part) ?? [];
      return tag === undefined ? part : `<${[tag, classes?.trim()].filter(Boolean).join(' ')}>`;
    });
}

describe('parity with GOV.UK Frontend', () => {
  it.each(['grey', 'green', 'red', 'yellow', 'purple', 'orange'] as const)(
    'draws the %s tag',
    (colour: TagColour) => {
      const official = example('tag', colour);
      const text = shape(official).find((part) => !part.startsWith('<'));
      expect(shape(renderToStaticMarkup(<Tag colour={colour}>{text}</Tag>))).toEqual(shape(official));
    },
  );

  it('draws the button and its secondary look', () => {
    expect(shape(renderToStaticMarkup(<Button>Save and continue</Button>))).toEqual(
      shape(example('button', 'default')),
    );
    const secondary = example('button', 'secondary');
    const text = shape(secondary).find((part) => !part.startsWith('<'));
    expect(shape(renderToStaticMarkup(<Button look="secondary">{text}</Button>))).toEqual(shape(secondary));
  });

  it('draws the error summary', () => {
    const official = shape(example('error-summary', 'default'));
    const ours = shape(
      renderToStaticMarkup(
        <ErrorSummary
          problems={[
            {
              code: 'A',
              message: 'The date your passport was issued must be in the past',
              field: 'example-error-1',
            },
            { code: 'B', message: 'Enter a postcode, like AA1 1AA', field: 'example-error-2' },
          ]}
        />,
      ),
    );
    expect(ours).toEqual(official);
  });
});
