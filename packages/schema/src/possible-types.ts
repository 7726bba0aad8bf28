/** The types behind each interface, in the shape that caches such as Apollo's take as `possibleTypes`. */
export { possibleTypes } from './generated/possible-types.js';
