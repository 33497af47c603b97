import { Store } from '../platform/Store';

export type Route =
  | { readonly page: 'jobs' }
  | { readonly page: 'work'; readonly jobId: string }
  | { readonly page: 'unknown' };

const ROOT = '/portal/';
const WORK = /^\/portal\/jobs\/([^/]+)\/?$/;

export function routeOf(path: string): Route {
  if (path === ROOT || path === '/portal' || /^\/portal\/(index\.html|jobs\/?)$/.test(path)) {
    return { page: 'jobs' };
  }
  const jobId = decoded(WORK.exec(path)?.[1]);
  return jobId === null ? { page: 'unknown' } : { page: 'work', jobId };
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

export function pathOf(route: Exclude<Route, { page: 'unknown' }>): string {
  return route.page === 'jobs' ? ROOT : `${ROOT}jobs/${encodeURIComponent(route.jobId)}`;
}

/** The address bar as a store. */
export class Router {
  readonly route: Store<Route>;

  constructor() {
    this.route = new Store(routeOf(location.pathname));
    addEventListener('popstate', () => this.route.set(routeOf(location.pathname)));
  }

  go(route: Exclude<Route, { page: 'unknown' }>): void {
    history.pushState(null, '', pathOf(route));
    this.route.set(route);
    scrollTo(0, 0);
  }
}
