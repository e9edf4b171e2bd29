import '../../membership.css';
import { Trans } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Day } from '@/ui/dates';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, PageHeader } from '@/ui/surfaces';
import { memberQuery } from '../../queries';
import { StandingActs } from '../../sections/StandingActs';
import { Timeline } from '../../sections/Timeline';
import { MemberSide } from '../sections/MemberSide';
import type { MembersSearch } from './MembersPage';

const course = 'member_standing';

type MemberPageProps = {
  id: string;
  /** The filter of the list one came from. */
  search: MembersSearch;
  /** What is known of the workshop. */
  profile: ReactNode;
};

/** One member before the centre, beside the list it was found in. */
export function MemberPage({ id, search, profile }: MemberPageProps) {
  const { data: member } = useSuspenseQuery(memberQuery(id));
  return (
    <Page>
      <div className="member-desk">
        <MemberSide id={id} search={search} />
        <div className="stack loose member-desk__main">
          <PageHeader
            title={member.name}
            over={
              <Link to="/centre/members" search={search}>
                <Trans>Members</Trans>
              </Link>
            }
          >
            <span className="row">
              <StatusBadge course={course} state={member.state} tone="accent" />
              <span>
                <Trans>
                  member since <Day date={member.since} shape="long" />
                </Trans>
              </span>
            </span>
          </PageHeader>
          <div className="two">
            <div className="stack loose">
              <Card>
                <h2>
                  <Trans>Standing</Trans>
                </h2>
                <StandingActs member={member} />
              </Card>
              {profile}
              <ul className="stack tight">
                <li>
                  <Link to="/centre/papers/of/$organisation" params={{ organisation: id }}>
                    <Trans>Papers</Trans>
                  </Link>
                </li>
                <li>
                  <Link to="/centre/applications/$id" params={{ id: member.applicationId }}>
                    <Trans>The application with its answers and visits</Trans>
                  </Link>
                </li>
              </ul>
            </div>
            <Section title={<Trans>What happened</Trans>}>
              <Timeline lines={member.timeline} />
            </Section>
          </div>
        </div>
      </div>
    </Page>
  );
}
