import { describe, expect, it } from '@jest/globals';
import { gauge, Metrics } from './metrics.js';

describe('metrics', () => {
  it('a counter keeps its labels apart, and a histogram counts every bound that an observation is within', () => {
    const metrics = new Metrics();
    metrics.count('vesting_errors_total', { code: 'FORBIDDEN' });
    metrics.count('vesting_errors_total', { code: 'FORBIDDEN' }, 2);
    metrics.count('vesting_errors_total', { code: 'BAD_REQUEST' });
    metrics.observe('vesting_http_request_seconds', { part: 'graphql' }, 0.2);
    metrics.observe('vesting_http_request_seconds', { part: 'graphql' }, 20);
    const page = metrics.print([gauge('vesting_sockets', 'Sockets.', 3)]);
    expect(page).toContain('vesting_sockets 3\n');
    expect(page).toContain('vesting_errors_total{code="FORBIDDEN"} 3\n');
    expect(page).toContain('vesting_errors_total{code="BAD_REQUEST"} 1\n');
    expect(page).toContain('vesting_http_request_seconds_bucket{part="graphql",le="0.1"} 0\n');
    expect(page).toContain('vesting_http_request_seconds_bucket{part="graphql",le="0.25"} 1\n');
    expect(page).toContain('vesting_http_request_seconds_bucket{part="graphql",le="+Inf"} 2\n');
    expect(page).toContain('vesting_http_request_seconds_count{part="graphql"} 2\n');
  });

  it('labels never make more than a bounded number of series, and cannot break a line', () => {
    const metrics = new Metrics();
    for (let at = 0; at < 500; at += 1) metrics.count('vesting_errors_total', { code: `C${at}"\n` });
    const lines = metrics.print([]).split('\n');
    expect(lines.filter((line) => line.startsWith('vesting_errors_total{'))).toHaveLength(101);
    expect(lines).toContain('vesting_errors_total{code="other"} 400');
    expect(lines).toContain('vesting_errors_total{code="C0__"} 1');
  });
});
