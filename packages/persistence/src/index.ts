export { openDatabase, Database, type DatabaseOptions, type Isolation } from './database/database.js';
export type { ReadSession, Session, WriteSession } from './database/session.js';
export type { ChangeEvent } from './database/events.js';
