import '../styles/jobs.css';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Pagination from '@cloudscape-design/components/pagination';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Job, Session } from '../api/types';
import { useServices } from '../app/services';
import { useLocale, useMessages } from '../i18n/context';
import { useStore } from '../platform/useStore';
import { Announcements, Announcer } from '../ui/Announcer';
import { Notice } from '../ui/Notice';
import { PageLoading } from '../ui/PageLoading';
import { usePageTitle } from '../ui/usePageTitle';
import { JobCard } from './JobCard';
import { JobList } from './JobList';
import { matching } from './jobOrder';
import { PortalHeader } from './PortalHeader';

const PER_PAGE = 20;
/** Fewer jobs than this are seen at a glance. */
const SEARCH_FROM = 6;

export default function JobsPage({ session }: { readonly session: Session }) {
  const { jobs: text, errors } = useMessages();
  usePageTitle(text.title);
  const list = useJobList();
  const { jobs, asOf, problem, added } = useStore(list.store);
  const locale = useLocale();
  const [announcements] = useState(() => new Announcements());
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (added > 0) {
      announcements.say(text.added(added));
    }
  }, [added, asOf, announcements, text]);

  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(asOf);
  return (
    <>
      <PortalHeader displayName={session.displayName} username={session.username} />
      <main className="jobs" id="content">
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
          {jobs !== null && jobs.length > 0 && (
            <span className="jobs-count"> ({jobs.length.toLocaleString(locale)})</span>
          )}
        </h1>
        {problem !== null && jobs !== null && <Alert type="warning">{text.stale(time)}</Alert>}
        {jobs !== null ? (
          <Jobs jobs={jobs} />
        ) : problem !== null ? (
          <Notice
            title={text.failed.title}
            body={errors[problem.kind]}
            actions={<Button onClick={() => void list.refresh()}>{text.failed.retry}</Button>}
          />
        ) : (
          <PageLoading />
        )}
      </main>
      <Announcer announcements={announcements} />
    </>
  );
}

function Jobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const { jobs: text } = useMessages();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const found = useMemo(() => matching(jobs, search), [jobs, search]);
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const current = Math.min(page, pages);

  if (jobs.length === 0) {
    return <Notice mark="nothing" title={text.empty.title} body={text.empty.body} />;
  }
  const clear = () => setSearch('');
  return (
    <>
      {(jobs.length >= SEARCH_FROM || search !== '') && (
        <div className="jobs-tools">
          <div className="jobs-search">
            <TextFilter
              filteringText={search}
              filteringAriaLabel={text.search}
              filteringPlaceholder={text.searchPlaceholder}
              filteringClearAriaLabel={text.clearSearch}
              countText={search === '' ? '' : text.matches(found.length)}
              onChange={({ detail }) => {
                setSearch(detail.filteringText);
                setPage(1);
              }}
            />
          </div>
          {pages > 1 && (
            <Pagination
              currentPageIndex={current}
              pagesCount={pages}
              ariaLabels={{ paginationLabel: text.pages }}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
            />
          )}
        </div>
      )}
      {found.length === 0 ? (
        <Notice
          title={text.noMatch.title}
          body={text.noMatch.body}
          actions={<Button onClick={clear}>{text.noMatch.clear}</Button>}
        />
      ) : (
        <ul className="job-list">
          {found.slice((current - 1) * PER_PAGE, current * PER_PAGE).map((job) => (
            <JobCard key={job.jobId} job={job} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The list, fetched again at intervals, and at once when the worker comes back to this window. */
function useJobList(): JobList {
  const { api, clock } = useServices();
  const [list] = useState(() => new JobList(api, clock, () => document.visibilityState === 'visible'));
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') {
        void list.refresh();
      }
    };
    list.start();
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      list.stop();
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [list]);
  return list;
}
