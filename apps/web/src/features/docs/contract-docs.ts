/** The contract as its pages show it; made from the published schema when the pages are built. */
export interface ContractDocs {
  version: string;
  types: readonly TypeDocs[];
  examples: readonly Example[];
  /** Limits and codes of errors, from the service's own list. */
  limits: readonly Block[];
  /** Classes of data, the most open first: D0 is the first. */
  dataClasses: readonly string[];
  changes: readonly ReleaseDocs[];
}

export type TypeKind = 'OBJECT' | 'INTERFACE' | 'INPUT' | 'ENUM' | 'SCALAR';

export interface TypeDocs {
  name: string;
  kind: TypeKind;
  description: string;
  interfaces: readonly string[];
  /** Fields of an object or input, values of an enumeration. */
  members: readonly Member[];
  /** Fields and arguments of this type: `Plan.cases`. */
  usedBy: readonly string[];
}

export interface Member {
  name: string;
  description: string;
  /** As written, such as `[Case!]!`; none for a value of an enumeration. */
  type?: string;
  /** The type behind it, without lists and exclamation marks. */
  of?: string;
  deprecated?: string;
  standard?: string;
  arguments: readonly Member[];
  /** Classes of data under which it is read. */
  classes: readonly string[];
}

export interface Example {
  name: string;
  /** What it answers, in a sentence. */
  question: string;
  text: string;
  id: string;
}

/** A heading, paragraph or table of a document. Texts may hold code between backticks. */
export type Block =
  | { kind: 'HEADING'; text: string }
  | { kind: 'TEXT'; text: string }
  | { kind: 'TABLE'; head: string[]; rows: string[][] };

export interface ReleaseDocs {
  version: string;
  date: string;
  changes: readonly { level: string; path: string; message: string; reason?: string }[];
}
