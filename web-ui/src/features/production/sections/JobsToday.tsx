import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { LinkButton } from '@/ui/Button';
import { DueDate } from '@/ui/dates';
import { Section } from '@/ui/Section';
import { Card, CardList, LinkCard } from '@/ui/surfaces';
import { inWork, type Task, tasksOf } from '../model';
import { openJobsQuery } from '../queries';
import { nextSteps } from '../words';
import { Progress } from './JobCard';

/** What the jobs wait for from the owner, the oldest first, each with its one button. */
export function JobsWaiting() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(openJobsQuery);
  const tasks = tasksOf(data.items);
  if (tasks.length === 0) return null;
  return (
    <CardList label={t`Jobs that wait for you`}>
      {tasks.map((task) => (
        <li key={`${task.job.id} ${task.act}`}>
          <TaskCard task={task} />
        </li>
      ))}
    </CardList>
  );
}

function TaskCard({ task: { job, act, on } }: { task: Task }) {
  const { i18n } = useLingui();
  const step = nextSteps[act];
  const label = step ? i18n._(step) : <Trans>Open the job</Trans>;
  return (
    <Card tone={job.lateDays > 0 ? 'soon' : undefined}>
      <div>
        <h3>{job.style || job.poNumber}</h3>
        <p className="small soft">
          {job.brandName} · {job.poNumber}
        </p>
      </div>
      {on && act !== 'pieces' && (
        <p className="small">
          <Trans>
            planned for <DueDate date={on} />
          </Trans>
        </p>
      )}
      {act === 'deliver' ? (
        <LinkButton kind="primary" wide to="/workshop/jobs/$id/deliver" params={{ id: job.id }}>
          {label}
        </LinkButton>
      ) : (
        <LinkButton
          kind="primary"
          wide
          to="/workshop/jobs/$id"
          params={{ id: job.id }}
          search={{ report: act }}
        >
          {label}
        </LinkButton>
      )}
    </Card>
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
  return tasksOf(data.items).length === 0;
}
