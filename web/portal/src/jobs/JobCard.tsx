import Button from '@cloudscape-design/components/button';
import Icon from '@cloudscape-design/components/icon';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useId } from 'react';
import type { Job } from '../api/types';
import { pathOf } from '../app/Router';
import { useServices } from '../app/services';
import { useLocale, useMessages } from '../i18n/context';
import { standingOf, type JobStanding } from './jobOrder';

const INDICATORS: Readonly<Record<JobStanding, StatusIndicatorProps.Type>> = {
  stopped: 'stopped',
  open: 'in-progress',
  available: 'success',
  nothing: 'pending',
};

export function JobCard({ job }: { readonly job: Job }) {
  const { jobs: text } = useMessages();
  const standing = standingOf(job);
  const due = useDue(job.resumable?.deadline ?? null);
  const title = useId();
  return (
    <li className={`job job-${standing}`}>
      <article aria-labelledby={title}>
        <div className="job-text">
          <div className="job-heading">
            <h2 id={title}>{job.title}</h2>
            <StatusIndicator type={INDICATORS[standing]}>
              {text.state[standing]}
              {due !== null && ` · ${text.due(due)}`}
            </StatusIndicator>
          </div>
          {job.description !== '' && <p className="job-description">{job.description}</p>}
          <ul className="job-facts">
            {job.available > 0 && (
              <li>
                <Icon name="edit" size="small" variant="subtle" /> {text.tasks(job.available)}
              </li>
            )}
            <li>
              <Icon name="status-pending" size="small" variant="subtle" />{' '}
              {text.limit(job.taskTimeLimitSeconds)}
            </li>
            <li>
              <Icon name="check" size="small" variant="subtle" /> {text.answered(job.answered)}
            </li>
          </ul>
          {job.keywords.length > 0 && (
            <ul className="job-keywords" aria-label={text.keywords}>
              {job.keywords.map((keyword) => (
                <li key={keyword}>{keyword}</li>
              ))}
            </ul>
          )}
        </div>
        {standing !== 'nothing' && <JobAction job={job} resumes={standing !== 'available'} />}
      </article>
    </li>
  );
}

function JobAction({ job, resumes }: { readonly job: Job; readonly resumes: boolean }) {
  const { jobs: text } = useMessages();
  const { router } = useServices();
  const route = { page: 'work', jobId: job.jobId } as const;
  return (
    <div className="job-action">
      <Button
        variant={resumes ? 'primary' : 'normal'}
        href={pathOf(route)}
        ariaLabel={resumes ? text.resumeLabel(job.title) : text.startLabel(job.title)}
        onFollow={(event) => {
          event.preventDefault();
          router.go(route);
        }}
      >
        {resumes ? text.resume : text.start}
      </Button>
    </div>
  );
}

/** A deadline as people say it: the time, and the day unless it is today. */
function useDue(deadline: string | null): string | null {
  const locale = useLocale();
  const { clock } = useServices();
  if (deadline === null) {
    return null;
  }
  const date = new Date(deadline);
  const today = date.toDateString() === new Date(clock.now()).toDateString();
  return new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(today ? {} : { dateStyle: 'medium' }),
  }).format(date);
}
