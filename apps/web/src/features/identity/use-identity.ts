import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { useNotices } from '../../app/notices.js';
import { problemsOf } from '../../app/use-command.js';

interface Payload {
  decision: { id: string } | null;
  userErrors: readonly { code: string; message: string }[];
}

/** A decision on identity: sent again after a lost connection it is made once. True when it was made. */
export function useIdentity<TData, TInput extends { idempotencyKey: string }>(
  document: TypedDocumentNode<TData, { input: TInput }>,
  payloadOf: (data: TData) => Payload,
) {
  const { tell, refuse } = useNotices();
  const [mutate, { loading, client }] = useMutation(document as TypedDocumentNode<TData, OperationVariables>);
  const pending = useRef<{ of: string; key: string } | null>(null);

  async function decide(rest: Omit<TInput, 'idempotencyKey'>, done: string): Promise<boolean> {
    const of = JSON.stringify(rest);
    if (pending.current?.of !== of) pending.current = { of, key: crypto.randomUUID() };
    const input = { ...rest, idempotencyKey: pending.current.key };
    const answer = await mutate({ variables: { input } }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    if (!answer?.data) return false;
    pending.current = null;
    const payload = payloadOf(answer.data as TData);
    if (payload.userErrors.length > 0) {
      refuse(payload.userErrors);
      return false;
    }
    tell({ text: done });
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    return true;
  }

  return { decide, busy: loading };
}
