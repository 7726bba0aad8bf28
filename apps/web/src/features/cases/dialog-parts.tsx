import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../design/Button.js';
import { Dialog } from '../../design/Dialog.js';
import { TextArea } from '../../design/Fields.js';
import type { CaseRow } from './case-columns.js';

export interface DialogProps {
  chosen: readonly CaseRow[];
  onClose: () => void;
  onDone: () => void;
}

export function namesOf(chosen: readonly CaseRow[]): string {
  const names = chosen.slice(0, 3).map((row) => row.case.reference);
  const more = chosen.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** A question, a reason, one button. A decision of a person is kept with its reason, so none goes without. */
export function DecisionDialog({
  title,
  action,
  busy,
  wide,
  ready = true,
  onClose,
  onDecide,
  children,
}: {
  title: string;
  action: string;
  busy: boolean;
  wide?: boolean;
  /** What is missing, in words, or true. */
  ready?: true | string;
  onClose: () => void;
  onDecide: (reason: string) => void;
  children?: ReactNode;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') field.current?.focus();
    else if (ready === true) onDecide(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form onSubmit={submit} noValidate>
        {children}
        {tried && ready !== true && (
          <p className="govuk-error-message" role="alert">
            <span className="govuk-visually-hidden">Error:</span> {ready}
          </p>
        )}
        <TextArea
          ref={field}
          label="Reason"
          hint="Kept in the history. Write no name and nothing that tells who a person is."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? 'Enter a reason' : undefined}
        />
        <div className="button-row">
          <Button type="submit" busy={busy}>
            {action}
          </Button>
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
