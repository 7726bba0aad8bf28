import type { RequestHandler, Response } from 'express';

/** Why nobody has signed in, for whoever tried: what happened, and what to do. */
export interface SignInProblem {
  status: number;
  title: string;
  text: string;
  /** Where to try again; none: trying again would not help. */
  again?: string;
}

const STYLE_ADDRESS = '/auth/page.css';
const STYLE = `:root { font-family: arial, sans-serif; line-height: 1.5; color: #0b0c0c; background: #fff; }
body { margin: 0; }
header { padding: .75rem 1rem; color: #fff; background: #1d70b8; font-size: 1.25rem; font-weight: bold; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; font-size: 1.1875rem; }
h1 { font-size: 2rem; line-height: 1.2; }
a { color: #1d70b8; }
a:focus { outline: 3px solid #fd0; background: #fd0; color: #0b0c0c; }
`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** Answers with the problem as a page that needs nothing else to be read. */
export function showProblem(response: Response, { status, title, text, again }: SignInProblem): void {
  response.status(status).type('html').send(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} - Vesting</title>
    <link rel="stylesheet" href="${STYLE_ADDRESS}" />
  </head>
  <body>
    <header>Vesting</header>
    <main>
      <h1>${escaped(title)}</h1>
      <p>${escaped(text)}</p>
      ${again === undefined ? '' : `<p><a href="${escaped(again)}">Try again</a></p>`}
      <p><a href="/">Go to the first page</a></p>
    </main>
  </body>
</html>
`);
}

export const problemStyle: RequestHandler = (_request, response) => void response.type('css').send(STYLE);
