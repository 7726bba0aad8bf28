import type { RequestHandler } from 'express';
import { Router } from 'express';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Ask the service - Vesting</title>
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body>
    <main>
      <h1>Ask the service</h1>
      <p>Write an operation, then choose Run (or press Control and Enter). The <a href="/schema.graphql">schema</a> says what there is.</p>
      <form id="form">
        <label for="query">Operation</label>
        <textarea id="query" rows="16" spellcheck="false">{
  reorganisation { name asAt vestingDay predecessors { name } successors { name } }
}</textarea>
        <label for="variables">Variables, as JSON</label>
        <textarea id="variables" rows="4" spellcheck="false">{}</textarea>
        <label for="token">Token (leave empty to ask as who you are in the planner)</label>
        <input id="token" type="password" autocomplete="off" />
        <button type="submit">Run</button>
      </form>
      <h2 id="answer-title">Answer</h2>
      <pre id="answer" role="status" aria-labelledby="answer-title" tabindex="0"></pre>
    </main>
    <script type="module" src="/graphiql/page.js"></script>
  </body>
</html>
`;

const STYLE = `:root { font-family: arial, sans-serif; line-height: 1.5; color: #0b0c0c; background: #fff; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
label { display: block; margin-top: 1rem; font-weight: bold; }
textarea, input { box-sizing: border-box; width: 100%; padding: .5rem; border: 2px solid #0b0c0c; font: 1rem/1.4 monospace; }
button { margin-top: 1rem; padding: .5rem 1.5rem; border: 0; background: #00703c; color: #fff; font-size: 1.1rem; }
pre { overflow: auto; min-height: 4rem; padding: 1rem; background: #f3f2f1; }
a { color: #1d70b8; }
:focus-visible { outline: 3px solid #fd0; outline-offset: 0; box-shadow: 0 0 0 5px #0b0c0c; }
`;

const SCRIPT = `const element = (id) => document.getElementById(id);
const show = (value) => { element('answer').textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 2); };
async function run() {
  let variables;
  try { variables = JSON.parse(element('variables').value || '{}'); } catch { return show('The variables are not JSON.'); }
  const token = element('token').value.trim();
  show('Running');
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: token ? 'omit' : 'same-origin',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', ...(token && { authorization: 'Bearer ' + token }) },
      body: JSON.stringify({ query: element('query').value, variables }),
    });
    show(await response.json());
  } catch { show('The service does not answer.'); }
}
element('form').addEventListener('submit', (event) => { event.preventDefault(); run(); });
element('query').addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(); });
`;

const text =
  (type: string, body: string): RequestHandler =>
  (_request, response) =>
    void response.type(type).send(body);

/** A page to ask the service by hand. It comes whole from here, so that it works without any other network. */
export function graphiql(): Router {
  return Router()
    .get('/', text('html', PAGE))
    .get('/page.css', text('css', STYLE))
    .get('/page.js', text('text/javascript', SCRIPT));
}
