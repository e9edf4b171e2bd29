import '../production.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { timelineQuery } from '@/api/timeline';
import { DueDate } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import { Details, Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, KeyValue, PageHeader } from '@/ui/surfaces';
import { sliceQuery } from '../queries';
import { Deliveries } from '../sections/Deliveries';
import { JobActs } from '../sections/JobActs';
import { Progress } from '../sections/JobCard';
import { Milestones } from '../sections/Milestones';
import { PiecesTable } from '../sections/PiecesTable';
import { WaitingNote } from '../sections/WaitingNote';
import { materials, plans, stateTone } from '../words';

type JobPageProps = {
  id: string;
  report?: string;
  /** What the job brings and when: part of another feature. */
  money?: ReactNode;
};

/** One job in the owner's hand: what to report now, where it stands, what was agreed. */
export function JobPage({ id, report, money }: JobPageProps) {
  const { t, i18n } = useLingui();
  const { data: slice } = useSuspenseQuery(sliceQuery(id));
  const plan = plans[slice.paymentPlan];
  const material = materials[slice.materialMode];
  return (
    <Page width="reading">
      <PageHeader
        title={`${slice.poNumber} · ${slice.style}`}
        over={
          <Link to="/workshop/jobs">
            <Trans>My jobs</Trans>
          </Link>
        }
      >
        <span className="row">
          <StatusBadge course="slice" state={slice.state} tone={stateTone(slice.state)} />
          <span>{slice.brandName}</span>
        </span>
      </PageHeader>
      <WaitingNote slice={slice} me="workshop" />
      {slice.acts.length > 0 && <JobActs slice={slice} report={report} />}
      <Card>
        <Progress job={slice} />
        <p>
          <Trans>
            Due <DueDate date={slice.dueOn} />
          </Trans>
        </p>
      </Card>
      {money}
      {slice.deliveries.length > 0 && (
        <Section title={<Trans>Deliveries</Trans>}>
          <Deliveries slice={slice} label={t`Deliveries`} />
        </Section>
      )}
      <Section title={<Trans>Steps</Trans>}>
        <Milestones steps={slice.milestones} />
      </Section>
      <Details title={<Trans>Pieces by colour and size</Trans>}>
        <PiecesTable slice={slice} />
      </Details>
      <Details title={<Trans>What was agreed</Trans>}>
        <KeyValue
          pairs={[
            [<Trans key="p">Price of a piece</Trans>, <Money key="p" amount={slice.price} />],
            [<Trans key="t">All pieces</Trans>, <Money key="t" amount={slice.total} />],
            [<Trans key="y">Payment</Trans>, plan ? i18n._(plan) : slice.paymentPlan],
            [<Trans key="m">Material</Trans>, material ? i18n._(material) : slice.materialMode],
            [
              <Trans key="o">Tolerance</Trans>,
              <Trans key="o">
                {slice.toleranceUnder} % fewer, {slice.toleranceOver} % more
              </Trans>,
            ],
            [
              <Trans key="s">Silence</Trans>,
              <Trans key="s">
                <Num value={slice.silenceDays} /> days without an answer count as acceptance
              </Trans>,
            ],
            [<Trans key="a">Delivery to</Trans>, slice.deliveryAddress],
          ]}
        />
      </Details>
      <Details title={<Trans>What happened</Trans>}>
        <SliceHistory id={id} />
      </Details>
    </Page>
  );
}

function SliceHistory({ id }: { id: string }) {
  const { data } = useQuery(timelineQuery('slice', id));
  return <ProcessTimeline course="slice" events={data ?? []} />;
}
