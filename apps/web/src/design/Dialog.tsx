import { useEffect, useId, useRef, type ReactNode } from 'react';

/** A modal dialog by the browser's own element: focus goes in, Escape closes, focus comes back. */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog${wide ? ' dialog--wide' : ''}`}
      aria-labelledby={id}
      onCancel={onClose}
    >
      <div className="dialog__head">
        <h2 className="govuk-heading-m" id={id}>
          {title}
        </h2>
        <button type="button" className="dialog__close" onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
