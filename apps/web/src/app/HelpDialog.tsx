import { use, useState } from 'react';
import { Dialog } from '../design/Dialog.js';
import { CheckField } from '../design/Fields.js';
import { setShortcutsOn, shortcutsOn } from '../lib/shortcuts.js';
import { pagesFor } from './Navigation.js';
import { FrameContext } from './plan-context.js';

const keys: readonly [string, string][] = [
  ['/', 'Search'],
  ['j, k', 'Next row, row before'],
  ['x', 'Select the row'],
  ['Enter', 'Open the row'],
  ['u', 'Undo your last change'],
  ['?', 'This help'],
];

const meanings: readonly [string, string][] = [
  ['No destination', 'No council yet has the case, worker, post, contract or money on vesting day.'],
  [
    'Unallocated',
    'The council is known, but no worker holds the case. The manager of the team answers for it.',
  ],
  ['Capacity gap', 'Work without a worker, and work above the caseload ceiling, as full-time equivalents.'],
  ['Empty chair', 'A post that nobody fills. No invented worker ever fills one.'],
  ['Locked', 'A person has decided, with a reason; the solver leaves it alone.'],
];

/** What the words mean, and the keys; the keys can be switched off. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(shortcutsOn);
  const pages = pagesFor(use(FrameContext)).map((page): [string, string] => [
    `g then ${page.key}`,
    page.name,
  ]);
  return (
    <Dialog title="Help" onClose={onClose} wide>
      <div className="help">
        <section>
          <h3 className="govuk-heading-s">Words</h3>
          <dl className="help__words">
            {meanings.map(([word, meaning]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className="govuk-heading-s">Keys</h3>
          <CheckField
            label="Use single-key shortcuts"
            checked={on}
            onChange={(event) => {
              setShortcutsOn(event.currentTarget.checked);
              setOn(event.currentTarget.checked);
            }}
          />
          <dl className="help__keys">
            {[...keys, ...pages].map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
