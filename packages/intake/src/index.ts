export {
  datedOptions,
  openExtract,
  readExtract,
  readFile,
  type KeptExtract,
  type OpenedExtract,
} from './read-file.js';
export { annotated, type AnnotatedFile } from './annotate/annotated.js';
export { FaultBook } from './annotate/fault-book.js';
export type { CodedCell, CodedRow, ExtractLayout, SheetLayout } from './coded.js';
export { tokenised, type Tokenised } from './tokenise/tokenised.js';
export { FORMATS, type Format } from './formats.js';
export { suggestedColumns } from './suggest.js';
export {
  faultOfMatch,
  fieldsOf,
  isHeading,
  MATCHED_FORMATS,
  requiredFieldsOf,
  signatureOf,
  type MatchedFormat,
} from './match.js';
export {
  fingerprint,
  newTokenKey,
  referenceOf,
  token,
  tokenKey,
  type TokenDomain,
  type TokenKey,
} from './token.js';
export { tripwire, isPostcodeForm, type Identifier } from './tripwire.js';
export { normaliseLabel } from './labels.js';
export { normaliseId, normaliseName, normalisePostcode } from './normalise.js';
export type {
  Answer,
  Candidate,
  ColumnHint,
  ColumnMatch,
  FileSheet,
  KnownBody,
  LooksLike,
  PostcodeArea,
  Question,
  ReadOptions,
  ReadReport,
  Remark,
  RowFault,
} from './report.js';
