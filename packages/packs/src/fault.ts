/** What is wrong with a pack, in words for the person who writes it. */
export interface PackFault {
  /** File of the pack, such as `areas.json`. */
  file: string;
  /** Where in the file: an index, an id, a field. */
  place: string;
  message: string;
}

/** One line for a terminal or a log. */
export const faultLine = ({ file, place, message }: PackFault): string =>
  `${file}${place ? ` ${place}` : ''}: ${message}`;
