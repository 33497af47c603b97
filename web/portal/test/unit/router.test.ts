import { describe, expect, it } from 'vitest';
import { pathOf, routeOf } from '../../src/app/Router.ts';

describe('addresses', () => {
  it('names a job whatever its id', () => {
    const route = { page: 'work', jobId: 'a/b ü' } as const;
    expect(routeOf(pathOf(route))).toEqual(route);
  });

  it.each(['/portal', '/portal/', '/portal/jobs', '/portal/jobs/'])('%s is the list of jobs', (path) => {
    expect(routeOf(path)).toEqual({ page: 'jobs' });
  });

  it.each(['/portal/x', '/portal/jobs/a/b', '/portal/jobs/%E0'])('%s is nothing', (path) => {
    expect(routeOf(path)).toEqual({ page: 'unknown' });
  });
});
