import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { useNotices, type Problem } from './notices.js';
import { useFrame } from './plan-context.js';

interface PlanInput {
  planId: string;
  version: number;
  idempotencyKey: string;
}

interface Payload {
  plan?: { id: string; version: number } | null;
  userErrors: readonly { code: string; message: string }[];
  skipped?: readonly { reference: string; reason: string }[];
}

export interface CommandWords<P> {
  /** What to say when it is done. */
  done: (payload: P) => string;
  /** False for commands that undo cannot take back. */
  undoable?: boolean;
  /** True to answer only when the whole page has caught up: a new plan must be known before one goes to it. */
  settled?: boolean;
}

/**
 * A mutation of the plan on screen: adds the plan, the version last seen and an idempotency key, which stays
 * the same while the answer is unknown, so that trying again after a lost connection does nothing twice.
 * Refusals go to the error summary; what was done is told together with its undo.
 */
export function useCommand<TData, TInput extends PlanInput, TPayload extends Payload>(
  document: TypedDocumentNode<TData, { input: TInput }>,
  payloadOf: (data: TData) => TPayload,
) {
  const { plan } = useFrame();
  const { tell, refuse } = useNotices();
  const [mutate, { loading, client }] = useMutation(document as TypedDocumentNode<TData, OperationVariables>);
  const pending = useRef<{ of: string; key: string } | null>(null);

  async function run(
    rest: Omit<TInput, keyof PlanInput>,
    words: CommandWords<TPayload>,
  ): Promise<TPayload | null> {
    if (plan === null) return null;
    const of = JSON.stringify(rest);
    if (pending.current?.of !== of) pending.current = { of, key: crypto.randomUUID() };
    const input = { ...rest, planId: plan.id, version: plan.version, idempotencyKey: pending.current.key };
    const answer = await mutate({ variables: { input } }).catch((error: unknown) => {
      refuse(problemsOf(error));
      return null;
    });
    if (answer === null || !answer.data) return null;
    pending.current = null;
    const payload = payloadOf(answer.data as TData);
    if (payload.userErrors.length > 0) {
      refuse(payload.userErrors);
      return null;
    }
    const { undoable = true, settled = false } = words;
    tell({
      text: words.done(payload),
      skipped: payload.skipped,
      undo:
        undoable && payload.plan
          ? { planId: payload.plan.id, commandNumber: payload.plan.version }
          : undefined,
    });
    const caughtUp = client.refetchQueries({ include: 'active' }).catch(() => undefined);
    if (settled) await caughtUp;
    return payload;
  }

  return { run, busy: loading };
}

/** An error of the transport or of the service, in words a planner can act on. */
export function problemsOf(error: unknown): Problem[] {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.map((each) => ({
      code: String(each.extensions?.['code'] ?? 'ERROR'),
      message: each.message,
    }));
  }
  return [
    {
      code: 'UNREACHABLE',
      message: 'The service did not answer. Nothing is lost: try again, and it will be done once.',
    },
  ];
}
