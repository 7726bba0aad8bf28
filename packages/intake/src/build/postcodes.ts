import { Areas } from '../areas.js';
import { normalisePostcode } from '../normalise.js';
import type { PostcodeArea } from '../report.js';
import type { Session } from '../session.js';
import { isPostcodeForm } from '../tripwire.js';
import { eachRow, type Built, type Listed } from './rows.js';

const BATCH = 5000;
const GSS = /^[EWSNLM]\d{8}$/u;
/** The finest area that the pack knows is taken; a district of another year comes last. */
const FINEST_FIRST = ['lsoa', 'ward', 'district', 'districtNow'];

/** A postcode directory: which area each postcode is in. Streams: only one batch is held when a receiver is given. */
export async function buildPostcodes(session: Session, located: readonly Listed[]): Promise<Built> {
  const areas = new Areas(session);
  const { onPostcodes } = session.options;
  const all: PostcodeArea[] = [];
  for await (const row of eachRow(session, located)) {
    const text = row.text('postcode');
    if (typeof text !== 'string' || !isPostcodeForm(spaced(text))) {
      session.quarantine(
        row.ref,
        row.column('postcode').name,
        'NOT_A_POSTCODE',
        'This column takes a full UK postcode.',
      );
      continue;
    }
    const codes = FINEST_FIRST.flatMap((field) => row.text(field)?.toUpperCase() ?? []).filter((code) =>
      GSS.test(code),
    );
    const area = codes.find((code) => areas.knows(code)) ?? codes.at(-1);
    // A postcode without any area (an ended one, or overseas) is taken and adds nothing.
    if (area === undefined || row.ref.state !== 'TAKEN') continue;
    all.push({ postcode: normalisePostcode(text), area });
    if (onPostcodes && all.length >= BATCH) await onPostcodes(all.splice(0));
  }
  if (!onPostcodes) return { postcodes: all };
  if (all.length > 0) await onPostcodes(all);
  return {};
}

/** Directories pad or drop the space before the last three characters. */
const spaced = (text: string): string => {
  const postcode = normalisePostcode(text);
  return `${postcode.slice(0, -3)} ${postcode.slice(-3)}`;
};
