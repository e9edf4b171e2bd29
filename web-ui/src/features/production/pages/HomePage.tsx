import '../production.css';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { today } from '@/lib/week';
import { Day } from '@/ui/dates';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { EmptyState, PageHeader } from '@/ui/surfaces';
import { JobsInWork, JobsWaiting, useNothingWaits } from '../sections/JobsToday';

type HomePageProps = {
  /** Invitations that wait for an answer; null when there are none. */
  invitations?: ReactNode;
  /** Money and papers: cards of other parts of the house. */
  cards?: ReactNode;
  /** What brings work when nothing waits. */
  offer?: ReactNode;
};

/** The owner's first screen: what is waited for today, then how the week stands. */
export function HomePage({ invitations, cards, offer }: HomePageProps) {
  const nothing = useNothingWaits() && !invitations;
  return (
    <Page width="reading">
      <PageHeader title={<Trans>Today</Trans>}>
        <Day date={today()} shape="long" />
      </PageHeader>
      {nothing ? (
        <EmptyState title={<Trans>Nothing waits for you today</Trans>} action={offer}>
          <p>
            <Trans>New jobs come to workshops whose free weeks are published.</Trans>
          </p>
        </EmptyState>
      ) : (
        <Section title={<Trans>Waits for you</Trans>}>
          {invitations}
          <JobsWaiting />
        </Section>
      )}
      <JobsInWork />
      {cards && <div className="stack">{cards}</div>}
    </Page>
  );
}
