import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSession, workspaces } from '@/api/session';
import { LinkButton } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Details, Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, PageHeader } from '@/ui/surfaces';
import { lastWord } from '../model';
import { type Application, memberQuery } from '../queries';
import { allReasons } from '../words';
import { ApplicationActs } from './ApplicationActs';
import { AskedNote } from './AskedNote';
import { StandingActs } from './StandingActs';
import { Timeline } from './Timeline';

/** What an applicant wants to know: where it is, who is waited for, and what comes next. */
export function ApplicationStatus({ application }: { application: Application }) {
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Your application</Trans>} over={application.organisationName} />
      <Card>
        <div>
          <StatusBadge course="member_vetting" state={application.state} />
        </div>
        <p>
          <NextLine application={application} />
        </p>
        <AskedNote application={application} />
        {application.state === 'changes_requested' && (
          <LinkButton kind="primary" wide to="/apply" search={{ step: 'send' }}>
            <Trans>Correct and send again</Trans>
          </LinkButton>
        )}
        {application.state === 'approved' && <Standing application={application} />}
        <ApplicationActs application={application} without={['submit']} />
      </Card>
      <Section title={<Trans>What happened so far</Trans>}>
        <Timeline lines={application.timeline} />
      </Section>
    </div>
  );
}

/** What happens next, in one sentence. */
function NextLine({ application }: { application: Application }): ReactNode {
  const { i18n } = useLingui();
  switch (application.state) {
    case 'submitted':
      return <Trans>It has arrived. A coordinator takes it up, as a rule within five days.</Trans>;
    case 'appealed':
      return <Trans>Your objection has arrived. The centre looks at everything again.</Trans>;
    case 'in_review':
      return application.kind === 'workshop' ? (
        <Trans>A coordinator is looking at it. Next she agrees a visit with you.</Trans>
      ) : (
        <Trans>A coordinator is looking at it.</Trans>
      );
    case 'changes_requested':
      return <Trans>One thing is needed from you before it goes on.</Trans>;
    case 'visit_scheduled': {
      const visit = application.visits.findLast((one) => !one.recordedAt && !one.cancelledAt);
      return visit ? (
        <Trans>
          We visit you on <Day date={visit.plannedOn} shape="long" /> {visit.plannedTime ?? ''}.
          Someone who can answer and sign should be there.
        </Trans>
      ) : null;
    }
    case 'visited':
      return <Trans>The visit is done. The centre decides next.</Trans>;
    case 'approved':
      return <Trans>You are a member of the cluster. Welcome!</Trans>;
    case 'rejected': {
      const said = lastWord(application.timeline, ['reject']);
      const reason = said?.reason ? allReasons[said.reason] : undefined;
      return (
        <>
          {reason && said?.reason !== 'other' && `${i18n._(reason)}. `}
          {said?.note} <Trans>You can object within 30 days.</Trans>
        </>
      );
    }
    case 'withdrawn':
      return <Trans>This application has been taken back. You may apply again.</Trans>;
    default:
      return null;
  }
}

function Standing({ application }: { application: Application }) {
  const session = useSession();
  const { data: member } = useQuery(memberQuery(application.organisationId));
  return (
    <>
      {member?.state === 'suspended' && (
        <Note tone="lose">
          <Trans>
            Your membership is suspended for now: your papers and your account stay open, new work
            waits.
          </Trans>
        </Note>
      )}
      {member && member.acts.length > 0 && (
        <Details title={<Trans>Your membership</Trans>}>
          <div className="stack">
            <div>
              <StatusBadge course="member_standing" state={member.state} />
            </div>
            <StandingActs member={member} />
          </div>
        </Details>
      )}
      <LinkButton kind="primary" wide to={workspaces[session.organisation.kind]}>
        <Trans>To my workspace</Trans>
      </LinkButton>
    </>
  );
}
