import type { ComponentProps } from 'react';

type Look = 'primary' | 'secondary' | 'warning';

const classes: Readonly<Record<Look, string>> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
};

/** GOV.UK button. A page shows one primary at most; `busy` refuses a second press while the first runs. */
export function Button({
  look = 'primary',
  busy = false,
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look; busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={`${classes[look]} ${className}`.trim()}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    />
  );
}
