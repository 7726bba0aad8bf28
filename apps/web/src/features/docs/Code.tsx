import { Link } from 'react-router';
import { contract } from 'virtual:contract';

const KNOWN = new Set(contract.types.map(({ name }) => name));

/** A text in which what stands between backticks is code. */
export function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}

/** A type as it is written, `[Case!]!`, leading to its page. */
export function TypeName({ type, of }: { type: string; of: string }) {
  if (!KNOWN.has(of)) return <code>{type}</code>;
  const [before = '', after = ''] = type.split(of);
  return (
    <code>
      {before}
      <Link className="govuk-link" to={`/docs/types/${of}`}>
        {of}
      </Link>
      {after}
    </code>
  );
}

/** A place such as `Plan.cases`, leading there. */
export function Place({ place }: { place: string }) {
  const [type = '', member] = place.split('.');
  return (
    <Link className="govuk-link" to={`/docs/types/${type}${member ? `#${member}` : ''}`}>
      <code>{place}</code>
    </Link>
  );
}
