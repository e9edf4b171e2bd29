import '../production.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useList } from '@/api/page';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { CardList, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { TabLink, TabRow } from '@/ui/Tabs';
import { type Job, jobsList } from '../queries';
import { JobCard } from '../sections/JobCard';

export type JobsSearch = { done?: string };

type JobsPageProps = {
  search: JobsSearch;
  /** Jobs that brands ask about, above the jobs themselves. */
  invitations?: ReactNode;
  /** What was answered, below them. */
  after?: ReactNode;
};

/** All jobs of the workshop, those under way or those behind it. */
export function JobsPage({ search, invitations, after }: JobsPageProps) {
  const { t } = useLingui();
  const done = search.done === '1';
  const list = useList<Job>(...jobsList(done));
  return (
    <Page width="reading">
      <PageHeader title={<Trans>My jobs</Trans>} />
      <TabRow label={t`Which jobs`}>
        <TabLink to="/workshop/jobs" search={{}} activeOptions={{ exact: true }}>
          <Trans>Under way</Trans>
        </TabLink>
        <TabLink to="/workshop/jobs" search={{ done: '1' }}>
          <Trans>Done</Trans>
        </TabLink>
      </TabRow>
      {invitations && <Section title={<Trans>Brands ask you</Trans>}>{invitations}</Section>}
      {list.isError ? (
        <ErrorState error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton lines={4} label={t`Loading`} />
      ) : list.rows.length === 0 ? (
        <EmptyState
          title={done ? <Trans>No job is behind you yet</Trans> : <Trans>No job yet</Trans>}
        >
          <p>
            <Trans>When a brand takes your quote, the job stands here with its dates.</Trans>
          </p>
        </EmptyState>
      ) : (
        <CardList label={t`Jobs`}>
          {list.rows.map((job) => (
            <li key={job.id}>
              <JobCard job={job} />
            </li>
          ))}
        </CardList>
      )}
      <LoadMore list={list} />
      <Download path="/api/slices" query={{ open: !done }} />
      {after}
    </Page>
  );
}
