import { useId, type ComponentProps, type ReactNode } from 'react';

interface Common {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Label is read out but not shown, where the place says what the field is. */
  quiet?: boolean;
}

function Frame({ id, label, hint, error, quiet, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className={quiet ? 'govuk-visually-hidden' : 'govuk-label'} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      {children}
    </div>
  );
}

function describedBy(id: string, { hint, error }: Common): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

export function TextField({ label, hint, error, quiet, ...rest }: Common & ComponentProps<'input'>) {
  const made = useId();
  const id = rest.id ?? made;
  const common = { label, hint, error, quiet };
  return (
    <Frame id={id} {...common}>
      <input
        type="text"
        {...rest}
        id={id}
        className={`govuk-input ${error ? 'govuk-input--error' : ''} ${rest.className ?? ''}`}
        aria-describedby={describedBy(id, common)}
      />
    </Frame>
  );
}

export function TextArea({ label, hint, error, quiet, ...rest }: Common & ComponentProps<'textarea'>) {
  const made = useId();
  const id = rest.id ?? made;
  const common = { label, hint, error, quiet };
  return (
    <Frame id={id} {...common}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        className={`govuk-textarea ${error ? 'govuk-textarea--error' : ''}`}
        aria-describedby={describedBy(id, common)}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField({
  label,
  hint,
  error,
  quiet,
  options,
  ...rest
}: Common & ComponentProps<'select'> & { options: readonly Option[] }) {
  const made = useId();
  const id = rest.id ?? made;
  const common = { label, hint, error, quiet };
  return (
    <Frame id={id} {...common}>
      <select
        {...rest}
        id={id}
        className={`govuk-select ${rest.className ?? ''}`}
        aria-describedby={describedBy(id, common)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A checkbox of 24 pixels or more in its own label. */
export function CheckField({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  const made = useId();
  const id = rest.id ?? made;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          {...rest}
          id={id}
          type="checkbox"
          className="govuk-checkboxes__input"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {label}
        </label>
        {hint && (
          <div id={`${id}-hint`} className="govuk-hint govuk-checkboxes__hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
