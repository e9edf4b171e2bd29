import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { LinkButton } from '@/ui/Button';
import { DueDate } from '@/ui/dates';
import { Section } from '@/ui/Section';
import { Card, CardList, LinkCard } from '@/ui/surfaces';
import { openJobsQuery } from '../api';
import { inWork, waitingForMe } from '../model';
import { nextSteps } from '../words';
import { Progress } from './JobCard';

/** What the jobs wait for from the owner, the oldest first, each with its one button. */
export function JobsWaiting() {
  const { t, i18n } = useLingui();
  const { data } = useSuspenseQuery(openJobsQuery);
  const waiting = waitingForMe(data.items);
  if (waiting.length === 0) return null;
  return (
    <CardList label={t`Jobs that wait for you`}>
      {waiting.map((job) => {
        const step = nextSteps[job.waiting.act ?? ''];
        const deliver = job.waiting.act === 'deliver';
        return (
          <li key={job.id}>
            <Card tone={job.lateDays > 0 ? 'soon' : undefined}>
              <div>
                <h3>{job.style || job.poNumber}</h3>
                <p className="small soft">
                  {job.brandName} · {job.poNumber}
                </p>
              </div>
              {job.waiting.on && (
                <p className="small">
                  <Trans>
                    planned for <DueDate date={job.waiting.on} />
                  </Trans>
                </p>
              )}
              <LinkButton
                kind="primary"
                wide
                to={deliver ? '/workshop/jobs/$id/deliver' : '/workshop/jobs/$id'}
                params={{ id: job.id }}
              >
                {step ? i18n._(step) : <Trans>Open the job</Trans>}
              </LinkButton>
            </Card>
          </li>
        );
      })}
    </CardList>
  );
}

/** This week's work: pieces done of pieces due. */
export function JobsInWork() {
  const { data } = useSuspenseQuery(openJobsQuery);
  const jobs = inWork(data.items);
  if (jobs.length === 0) return null;
  return (
    <Section title={<Trans>In work this week</Trans>}>
      <ul className="card-list">
        {jobs.map((job) => (
          <li key={job.id}>
            <LinkCard to="/workshop/jobs/$id" params={{ id: job.id }}>
              <h3>{job.style || job.poNumber}</h3>
              <Progress job={job} />
              <p className="small">
                <Trans>
                  Due <DueDate date={job.dueOn} />
                </Trans>
              </p>
            </LinkCard>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whether nothing of the jobs waits for the owner. */
export function useNothingWaits(): boolean {
  const { data } = useSuspenseQuery(openJobsQuery);
  return waitingForMe(data.items).length === 0;
}
