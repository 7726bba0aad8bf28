import type { Frame } from './plan-context.js';

export function Footer({ programme }: { programme?: Frame['reorganisation'] }) {
  return (
    <footer className="footer">
      <div className="width footer__row">
        <p>
          {programme
            ? `${programme.order.title}, ${programme.order.reference}. No council or government department has endorsed this product.`
            : 'Vesting'}
        </p>
        <p className="footer__links">
          <a className="govuk-link" href="/accessibility-statement">
            Accessibility statement
          </a>
          <a className="govuk-link" href="/docs">
            Programming interface
          </a>
        </p>
      </div>
    </footer>
  );
}
