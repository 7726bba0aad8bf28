import { useSearchParams } from 'react-router';
import { PlanLink } from '../../app/PlanLink.js';
import { PageHead } from '../../design/Panel.js';
import { oneOf } from '../../lib/url-state.js';
import { useRowKeys } from '../../lib/use-row-keys.js';
import { useTitle } from '../../lib/use-title.js';
import { useView } from '../../lib/use-view.js';
import { PostsList } from './PostsList.js';
import { WorkersList } from './WorkersList.js';

const codecs = { show: oneOf(['posts', 'workers'], 'posts') };
const tabs = [
  { id: 'posts', name: 'Posts' },
  { id: 'workers', name: 'Workers' },
] as const;

/** Posts and the people engaged in them, apart: a post nobody fills is an empty chair, not a worker. */
export function StaffPage() {
  useTitle('Staff');
  const [{ show }] = useView(codecs);
  const [parameters] = useSearchParams();
  const plan = parameters.get('plan');
  useRowKeys();
  return (
    <div className="page">
      <PageHead
        title="Staff"
        lead="Posts of the eight councils, and the workers in them by post number. Nobody is named."
      />
      <nav className="views" aria-label="Posts or workers">
        <ul>
          {tabs.map((tab) => (
            <li key={tab.id}>
              <PlanLink
                to={`/staff?show=${tab.id}${plan ? `&plan=${encodeURIComponent(plan)}` : ''}`}
                className={tab.id === show ? 'views__link views__link--active' : 'views__link'}
                aria-current={tab.id === show ? 'true' : undefined}
              >
                {tab.name}
              </PlanLink>
            </li>
          ))}
        </ul>
      </nav>
      {show === 'posts' ? <PostsList /> : <WorkersList />}
    </div>
  );
}
