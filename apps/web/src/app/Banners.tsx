import { Tag } from '../design/Tag.js';
import { countOf, formatDate } from '../lib/format.js';
import { words } from '../lib/format.js';
import { useFrame } from './plan-context.js';
import { SignOut } from './SignOut.js';

/** What one must know before believing a figure: that it re-tells history, when vesting is, who one is here. */
export function Banners() {
  const { reorganisation, viewer } = useFrame();
  return (
    <aside className="banners" aria-label="About these figures">
      <div className="width banners__row">
        {reorganisation.reconstruction && (
          <p className="banners__text">
            <Tag colour="purple">Reconstruction</Tag> {reorganisation.reconstruction}
          </p>
        )}
        {viewer.countsRounded && (
          <p className="banners__text">
            Counts of cases and workers are rounded to the nearest 5 for your role.
          </p>
        )}
        <dl className="banners__dates">
          <div>
            <dt>As at</dt>
            <dd>{formatDate(reorganisation.asAt)}</dd>
          </div>
          {reorganisation.vestingDayAsPlanned && (
            <div>
              <dt>Vesting day as then planned</dt>
              <dd>
                {formatDate(reorganisation.vestingDayAsPlanned)},{' '}
                {countOf(reorganisation.daysToVestingAsPlanned ?? 0, 'day')}
              </dd>
            </div>
          )}
          <div>
            <dt>Vesting day</dt>
            <dd>
              {formatDate(reorganisation.vestingDay)}, {countOf(reorganisation.daysToVesting, 'day')}
            </dd>
          </div>
          <div>
            <dt>You are</dt>
            <dd>
              {words(viewer.role)}
              {viewer.development ? (
                <>
                  {' '}
                  <Tag colour="orange">Development identity</Tag>
                </>
              ) : (
                <>
                  {viewer.body && `, ${viewer.body.name}`} <SignOut />
                </>
              )}
            </dd>
          </div>
        </dl>
      </div>
    </aside>
  );
}
