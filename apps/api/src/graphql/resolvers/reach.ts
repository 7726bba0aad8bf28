import { refusalToRead, type DataClass } from '@vesting/domain';
import { readsField } from '../../reads/shown.js';
import type { OperationContext } from '../context.js';
import { forbidden } from '../errors.js';

/** A role that reads whole bodies sees a list of them, which is empty when none is in its reach; others are refused. */
export function requireBodies({ actor }: OperationContext, dataClass: DataClass): void {
  if (!readsField(actor, dataClass)) throw forbidden(refusalToRead(actor, dataClass));
}
