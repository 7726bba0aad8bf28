import { useParams } from 'react-router';
import { contract } from 'virtual:contract';
import { PageHead } from '../../design/Panel.js';
import { useTitle } from '../../lib/use-title.js';
import { Place, TypeName, WithCode } from './Code.js';
import type { TypeKind } from './contract-docs.js';
import { MemberTable } from './MemberTable.js';

export const KINDS: Readonly<Record<TypeKind, string>> = {
  OBJECT: 'Object',
  INTERFACE: 'Interface',
  INPUT: 'Input',
  ENUM: 'Enumeration',
  SCALAR: 'Scalar',
};

/** One type of the contract: what it is, its parts, and where it is used. */
export function TypePage() {
  const { name = '' } = useParams();
  const type = contract.types.find((each) => each.name === name);
  useTitle(type ? type.name : 'No such type');
  if (!type)
    return (
      <div className="page">
        <PageHead title="There is no such type" />
        <p className="govuk-body">
          The contract has no type {name}. It may have had one in an earlier release.
        </p>
      </div>
    );
  return (
    <div className="page">
      <PageHead title={type.name} lead={KINDS[type.kind]} />
      {type.description && (
        <p className="govuk-body">
          <WithCode text={type.description} />
        </p>
      )}
      {type.interfaces.map((name) => (
        <p className="govuk-body" key={name}>
          Is a <TypeName type={name} of={name} />.
        </p>
      ))}
      {type.members.length > 0 && <MemberTable of={type.name} members={type.members} />}
      {type.usedBy.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Where it is used</h2>
          <ul className="govuk-list docs__places">
            {type.usedBy.map((place) => (
              <li key={place}>
                <Place place={place} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
