import { BOUNDARIES_SHAPE } from './boundaries.js';
import { CIN_SHAPE } from './cin.js';
import { CSC_API_SHAPE } from './csc-api.js';
import { CSWW_SHAPE } from './csww.js';
import type { TreeShape } from './shape.js';
import { SSDA903_SHAPE } from './ssda903.js';

/** Nested files that are read, each by its shape. */
export const SHAPES: readonly TreeShape[] = [
  SSDA903_SHAPE,
  CSWW_SHAPE,
  CIN_SHAPE,
  CSC_API_SHAPE,
  BOUNDARIES_SHAPE,
];
