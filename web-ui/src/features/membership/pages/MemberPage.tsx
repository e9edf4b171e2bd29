import '../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Dialog } from '@/ui/Dialog';
import { Day } from '@/ui/dates';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Member, memberQuery, useMemberAct } from '../api';
import { ActForm } from '../forms/ActForm';
import { Timeline } from '../sections/Timeline';

const course = 'member_standing';
const losing = ['suspend', 'terminate', 'leave'];

/** One member before the centre. `profile` is what is known of the workshop. */
export function MemberPage({ id, profile }: { id: string; profile: ReactNode }) {
  const { data: member } = useSuspenseQuery(memberQuery(id));
  return (
    <Page>
      <PageHeader
        title={member.name}
        over={
          <Link to="/centre/members">
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
          <p>
            <Link to="/centre/applications/$id" params={{ id: member.applicationId }}>
              <Trans>The application with its answers and visits</Trans>
            </Link>
          </p>
        </div>
        <Section title={<Trans>What happened</Trans>}>
          <Timeline course={course} lines={member.timeline} />
          <Timeline course="member_vetting" lines={member.timeline} />
        </Section>
      </div>
    </Page>
  );
}

function StandingActs({ member }: { member: Member }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const act = useMemberAct(member, () => {
    toast(t`Done and recorded.`);
    setOpen(null);
  });
  return (
    <>
      <ActButtons
        course={course}
        acts={member.acts}
        losing={losing}
        busy={act.isPending ? act.variables.act : null}
        onAct={(name) => {
          act.reset();
          setOpen(name);
        }}
      />
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? courseLabel(course, 'act', open) : ''}
      >
        {open && (
          <ActForm
            act={open}
            label={courseLabel(course, 'act', open)}
            losing={losing.includes(open)}
            busy={act.isPending}
            error={act.error}
            onSend={(input) => act.mutate({ act: open, ...input })}
          />
        )}
      </Dialog>
    </>
  );
}
