import { contract } from 'virtual:contract';
import { Tag } from '../../design/Tag.js';
import { TypeName, WithCode } from './Code.js';
import type { Member } from './contract-docs.js';

const number = (dataClass: string): string => `D${contract.dataClasses.indexOf(dataClass)}`;

/** Fields of a type with their arguments, or values of an enumeration; each can be pointed to by its name. */
export function MemberTable({ of, members }: { of: string; members: readonly Member[] }) {
  const typed = members.some(({ type }) => type !== undefined);
  const classed = members.some(({ classes }) => classes.length > 0);
  return (
    <div className="table-region" role="region" aria-label={`Parts of ${of}`} tabIndex={0}>
      <table className="dense docs__members">
        <caption className="govuk-visually-hidden">Parts of {of}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {typed && <th scope="col">Type</th>}
            <th scope="col">What it is</th>
            {classed && <th scope="col">Data class</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.name} id={member.name}>
              <th scope="row">
                <code>{member.name}</code>
              </th>
              {typed && (
                <td>
                  <TypeName type={member.type ?? ''} of={member.of ?? ''} />
                </td>
              )}
              <td>
                <WithCode text={member.description} />
                {member.deprecated && (
                  <p className="docs__deprecated">
                    <Tag colour="yellow">Deprecated</Tag> {member.deprecated}
                  </p>
                )}
                <Arguments members={member.arguments} />
              </td>
              {classed && <td>{member.classes.map(number).join(', ')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Arguments({ members }: { members: readonly Member[] }) {
  if (members.length === 0) return null;
  return (
    <ul className="docs__arguments" aria-label="Arguments">
      {members.map(({ name, type = '', of = '', description, standard }) => (
        <li key={name}>
          <code>{name}</code> <TypeName type={type} of={of} />
          {standard && (
            <>
              {' '}
              <code>= {standard}</code>
            </>
          )}{' '}
          <WithCode text={description} />
        </li>
      ))}
    </ul>
  );
}
