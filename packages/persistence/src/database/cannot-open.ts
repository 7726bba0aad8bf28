/** The database cannot be used, in sentences for whoever started the process: what is wrong, and what to do. */
export class CannotOpen extends Error {}
