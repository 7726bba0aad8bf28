import { useNavigate, useSearchParams } from 'react-router';
import { PlanLink, withPlan } from './PlanLink.js';

/** `searches`: whether the viewer reads single cases, which is what the box finds. */
export function Header({
  programme,
  searches,
  onHelp,
}: {
  programme: string;
  searches: boolean;
  onHelp: () => void;
}) {
  return (
    <header className="header">
      <div className="width header__row">
        <PlanLink to="/" className="header__name">
          Vesting
        </PlanLink>
        <span className="header__programme">{programme}</span>
        {searches && <SearchBox />}
        <button type="button" className="header__help" onClick={onHelp}>
          Help
        </button>
      </div>
    </header>
  );
}

/** Finds a case, worker or team by reference or words; the list opens filtered. */
function SearchBox() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  return (
    <form
      role="search"
      className="header__search"
      onSubmit={(event) => {
        event.preventDefault();
        const words = String(new FormData(event.currentTarget).get('search') ?? '').trim();
        void navigate(
          withPlan(`/cases?group=ALL&search=${encodeURIComponent(words)}`, parameters.get('plan')),
        );
      }}
    >
      <label className="govuk-visually-hidden" htmlFor="search">
        Find a case, worker, team or place
      </label>
      <input
        id="search"
        name="search"
        type="search"
        className="header__field"
        placeholder="Find a case, worker, team or place"
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts="/"
      />
      <button type="submit" className="header__go">
        Search
      </button>
    </form>
  );
}
