import { PageHead } from '../../design/Panel.js';
import { useTitle } from '../../lib/use-title.js';

/** Statement in the model form of the 2018 regulations. */
export function AccessibilityPage() {
  useTitle('Accessibility statement');
  return (
    <div className="page prose">
      <PageHead title="Accessibility statement for Vesting" />
      <p className="govuk-body">
        This statement applies to the planners’ pages of Vesting. Whoever runs it for a council publishes
        their own contact here. We want as many people as possible to be able to use it. That means you should
        be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>reach and use everything with a keyboard alone</li>
        <li>use every page with a screen reader, including what each chart says</li>
        <li>read every chart as a table, and take it away as a file</li>
        <li>tell apart what colour tells apart by a word, an order or a sign as well</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        The pages are made to conform with the Web Content Accessibility Guidelines version 2.2, level AA, and
        are partially conformant for the reasons below.
      </p>
      <h2 className="govuk-heading-m">Non-accessible content</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>On a narrow screen wide tables and the picture of flows scroll sideways in their own region.</li>
        <li>
          The pages have been checked by machine and by keyboard, and not yet with people who use a screen
          reader every day.
        </li>
      </ul>
      <h2 className="govuk-heading-m">Single-key shortcuts</h2>
      <p className="govuk-body">
        Keys such as <kbd>/</kbd> and <kbd>?</kbd> are silent while you type, and can be switched off under
        Help.
      </p>
      <h2 className="govuk-heading-m">Feedback and contact</h2>
      <p className="govuk-body">
        Tell the transition programme office of your council if you cannot use a part, or need it in another
        form. If you are not happy with the answer, contact the{' '}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        .
      </p>
      <h2 className="govuk-heading-m">Enforcement</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <h2 className="govuk-heading-m">How it was tested</h2>
      <p className="govuk-body">
        Every page is tested with axe for levels A and AA of versions 2.0 to 2.2 with each change, in a real
        browser, together with a journey by keyboard.
      </p>
    </div>
  );
}
