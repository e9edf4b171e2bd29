import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { LinkButton } from '@/ui/Button';
import { Day, Moment } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, PageHeader } from '@/ui/surfaces';
import { daysSince, isOpen } from '../../model';
import { type Application, applicationQuery } from '../../queries';
import { ApplicationActs } from '../../sections/ApplicationActs';
import { OwnerSection } from '../../sections/OwnerSection';
import { Timeline } from '../../sections/Timeline';
import { AnswersSection } from '../sections/AnswersSection';
import { DocumentsSection } from '../sections/DocumentsSection';
import { VisitsSection } from '../sections/VisitsSection';
import { VouchSection } from '../sections/VouchSection';
import type { QueueSearch } from './QueuePage';

/** One application before the centre: what was said, what was seen, what can be decided. */
export function ApplicationPage({ id, search }: { id: string; search: QueueSearch }) {
  const { data: application } = useSuspenseQuery(applicationQuery(id));
  const navigate = useNavigate();
  const days = daysSince(application.stateSince);
  return (
    <Page>
      <PageHeader
        title={application.organisationName}
        over={
          <Link to="/centre/applications" search={search}>
            <Trans>Applications</Trans>
          </Link>
        }
      >
        <span className="row">
          <StatusBadge course="member_vetting" state={application.state} tone="accent" />
          <span>{days === 0 ? <Trans>since today</Trans> : <Trans>for {days} days</Trans>}</span>
          {application.reviewer && (
            <span>
              <Trans>looked after by {application.reviewer}</Trans>
            </span>
          )}
        </span>
      </PageHeader>
      <Warnings application={application} />
      <div className="two">
        <div className="stack loose">
          {application.acts.length > 0 && (
            <Card>
              <h2>
                <Trans>What can be done now</Trans>
              </h2>
              <ApplicationActs
                application={application}
                // A brand is not visited.
                without={application.kind === 'brand' ? ['plan_visit'] : []}
                onVisit={() => navigate({ to: '/centre/applications/$id/visit', params: { id } })}
              />
            </Card>
          )}
          {application.state === 'approved' && (
            <p>
              <Link to="/centre/members/$id" params={{ id: application.organisationId }}>
                <Trans>The member's page</Trans>
              </Link>
            </p>
          )}
          {application.assisted && isOpen(application) && (
            <>
              <div>
                <LinkButton icon="edit" to="/centre/applications/$id/fill" params={{ id }}>
                  <Trans>Go on writing</Trans>
                </LinkButton>
              </div>
              <OwnerSection application={application} />
            </>
          )}
          <DocumentsSection application={application} />
          <AnswersSection application={application} />
          <VisitsSection visits={application.visits} />
          {application.kind === 'workshop' && <VouchSection application={id} />}
        </div>
        <Section title={<Trans>What happened</Trans>}>
          {application.submittedAt && (
            <p className="small soft">
              <Trans>
                First sent on <Day date={application.submittedAt} shape="long" />
              </Trans>
            </p>
          )}
          <Timeline lines={application.timeline} />
        </Section>
      </div>
    </Page>
  );
}

function Warnings({ application }: { application: Application }) {
  const { t } = useLingui();
  const by: Record<string, string> = {
    same_tax_number: t`same tax number`,
    same_door: t`same door`,
    alike: t`name and address look alike`,
  };
  return (
    <>
      {application.assisted && (
        <Note tone={application.ownerConfirmedAt ? 'done' : 'soon'}>
          {application.ownerConfirmedAt ? (
            <Trans>
              Written by the centre for the owner, who confirmed it on{' '}
              <Moment at={application.ownerConfirmedAt} />.
            </Trans>
          ) : (
            <Trans>
              Written by the centre for the owner ({application.ownerAddress}). Nothing counts until
              she confirms by her own code.
            </Trans>
          )}
        </Note>
      )}
      {application.duplicates.length > 0 && (
        <Note tone="soon">
          <Trans>Looks like a workshop that is known already:</Trans>
          <ul>
            {application.duplicates.map((one) => (
              <li key={one.workshopId}>
                {one.name} ({one.code}), {by[one.by]}
                {one.lookAlikeId && (
                  <>
                    {' '}
                    <Link to="/centre/duplicates" search={{ pair: one.lookAlikeId }}>
                      <Trans>Compare</Trans>
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
