import { TextField } from './Fields.js';

/** Words to find rows by; the search runs when asked, not at each letter. */
export function SearchField({
  value,
  label,
  onFind,
}: {
  value: string;
  label: string;
  onFind: (words: string) => void;
}) {
  return (
    <form
      className="filters__search"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(String(new FormData(event.currentTarget).get('find') ?? '').trim());
      }}
    >
      <TextField
        label={label}
        name="find"
        type="search"
        key={value}
        defaultValue={value}
        autoComplete="off"
      />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Find
      </button>
    </form>
  );
}
