/**
 * Certificates as a file: what a partner needs, beside the register, to check a claim without the program that made it.
 *
 * The file names cases by their references, never by the ids of a database, so that it can be read against any register
 * of the same cases. Everything in it may be wrong or forged: whoever reads it recomputes the bound from the register,
 * the rules and the prices (certified-bound.ts), and believes none of its figures. packages/domain/CERTIFICATE.md
 * describes it for readers.
 */
import type { CapacityPrice, Certificate } from './certificate.js';
import { CLIENT_GROUPS, type ClientGroup } from './kinds.js';
import type { Planning } from './planning.js';
import { RULE_IDS, type RuleSettings } from './rules.js';

export const CERTIFICATE_FORMAT = 'vesting-certificate-1';

export interface CertificateFile {
  format: typeof CERTIFICATE_FORMAT;
  reorganisation: string;
  plan: { id: string; name: string; version: number };
  groups: readonly CertificateOfGroup[];
}

/** What is claimed of one client group, and the prices that prove it. */
export interface CertificateOfGroup extends Omit<Certificate, 'cases' | 'families'> {
  clientGroup: ClientGroup;
  /** Digest of all that the claim was computed from, the plan as it stood when the file was written. */
  planDigest: string;
  /** Who is considered for a case, in a sentence: the claim is about plans that choose from them. */
  considered: string;
  claim: { cost: number; bound: number };
  cases: readonly { reference: string; price: number }[];
  /** By the reference of one case of the family. */
  families?: readonly { reference: string; price: number }[];
}

/** A stored certificate with the references of the plan's cases instead of their ids. */
export function certificateOfGroup(
  planning: Planning,
  certificate: Certificate,
  about: Pick<CertificateOfGroup, 'clientGroup' | 'planDigest' | 'considered' | 'claim'>,
): CertificateOfGroup {
  const { scale, madeFor, rules, engine, seed, steps, capacity } = certificate;
  const prices = new Map(certificate.cases.map(({ id, price }) => [id, price]));
  const familyPrices = new Map((certificate.families ?? []).map(({ caseId, price }) => [caseId, price]));
  const named = (priceOf: ReadonlyMap<string, number>) =>
    planning.cases.flatMap(({ id, reference }) => {
      const price = priceOf.get(id);
      return price === undefined ? [] : [{ reference, price }];
    });
  return {
    ...about,
    engine,
    seed,
    steps,
    madeFor,
    scale,
    rules,
    capacity,
    cases: named(prices),
    families: named(familyPrices),
  };
}

/**
 * The certificate for the cases of this plan. Where several have one reference the prices are given in the order of
 * the plan, which is the file's: at the wrong case a price makes the bound weaker, never false.
 */
export function certificateFor(planning: Planning, group: CertificateOfGroup): Certificate {
  const { scale, madeFor, rules, engine, seed, steps, capacity } = group;
  const ids = new Map<string, string[]>();
  for (const { id, reference } of planning.cases) {
    const known = ids.get(reference);
    if (known) known.push(id);
    else ids.set(reference, [id]);
  }
  const families = (group.families ?? []).flatMap(({ reference, price }) => {
    const caseId = ids.get(reference)?.[0];
    return caseId === undefined ? [] : [{ caseId, price }];
  });
  const cases = group.cases.flatMap(({ reference, price }) => {
    const id = ids.get(reference)?.shift();
    return id === undefined ? [] : [{ id, price }];
  });
  return { scale, madeFor, rules, engine, seed, steps, capacity, cases, families };
}

/** Reads a file's text; why it is none, in a sentence, where it is none. Prices are judged by whoever uses them. */
export function readCertificateFile(text: string): CertificateFile | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'It is not JSON.';
  }
  if (!isRecord(value) || value['format'] !== CERTIFICATE_FORMAT)
    return `It is not a certificate of the form ${CERTIFICATE_FORMAT}.`;
  const { reorganisation, plan, groups } = value;
  if (typeof reorganisation !== 'string' || !hasTexts(plan, ['id', 'name']) || !hasNumbers(plan, ['version']))
    return 'It does not say which plan it is about.';
  if (!Array.isArray(groups) || groups.length === 0) return 'It is about no client group.';
  const wrong = groups.find((group) => !isGroup(group));
  if (wrong !== undefined)
    return `What it holds of ${isRecord(wrong) && typeof wrong['clientGroup'] === 'string' ? wrong['clientGroup'] : 'a client group'} is not complete.`;
  return value as unknown as CertificateFile;
}

function isGroup(value: unknown): value is CertificateOfGroup {
  return (
    hasTexts(value, ['clientGroup', 'madeFor', 'engine', 'planDigest', 'considered']) &&
    (CLIENT_GROUPS as readonly unknown[]).includes(value['clientGroup']) &&
    hasNumbers(value, ['scale', 'seed', 'steps']) &&
    hasNumbers(value['rules'], RULE_IDS) &&
    hasNumbers(value['claim'], ['cost', 'bound']) &&
    Array.isArray(value['cases']) &&
    value['cases'].every(isPriced) &&
    (value['families'] === undefined ||
      (Array.isArray(value['families']) && value['families'].every(isPriced))) &&
    Array.isArray(value['capacity']) &&
    value['capacity'].every(
      (each) =>
        hasTexts(each, ['team', 'employer']) && hasNumbers(each, ['price'] satisfies (keyof CapacityPrice)[]),
    )
  );
}

const isPriced = (value: unknown): boolean => hasTexts(value, ['reference']) && hasNumbers(value, ['price']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasTexts = (value: unknown, names: readonly string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string');

const hasNumbers = (value: unknown, names: readonly (string | keyof RuleSettings)[]): boolean =>
  isRecord(value) && names.every((name) => typeof value[name] === 'number');
