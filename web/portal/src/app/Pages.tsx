import { lazy } from 'react';
import type { Session } from '../api/types';
import { useStore } from '../platform/useStore';
import { NotFoundPage } from './NotFoundPage';
import { useServices } from './services';

const JobsPage = lazy(() => import('../jobs/JobsPage'));
const WorkPage = lazy(() => import('../work/WorkPage'));

/** The page that the address names. */
export function Pages({ session }: { readonly session: Session }) {
  const route = useStore(useServices().router.route);
  switch (route.page) {
    case 'jobs':
      return <JobsPage session={session} />;
    case 'work':
      return <WorkPage key={route.jobId} jobId={route.jobId} session={session} />;
    case 'unknown':
      return <NotFoundPage />;
  }
}
