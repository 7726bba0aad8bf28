export { freshDatabase, type ThrowAwayDatabase } from '@vesting/persistence/testing';
