import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { timelineQuery } from '@/api/timeline';
import { ActButtons } from '@/ui/ActButtons';
import { LinkButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { DueDate } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import { Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, KeyValue, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useEnquiryAct } from '../api';
import { ActForm } from '../forms/ActForm';
import { InvitationContent } from '../owner/sections/InvitationContent';
import { awardReasons } from '../owner/words';
import { type Enquiry, previewQuery } from '../queries';
import { enquiryTone } from '../words';
import { GuestsSection } from './GuestsSection';
import { OrderAgain } from './OrderAgain';

const losing = ['cancel', 'award_nobody'];

/** An enquiry that was posted: where it stands, who was asked, what can be done. */
export function PostedSection({
  enquiry,
  onBegun,
}: {
  enquiry: Enquiry;
  onBegun: (id: string) => void;
}) {
  const { data: preview } = useQuery(previewQuery(enquiry.id));
  const { data: history } = useQuery(timelineQuery('enquiry', enquiry.id));
  return (
    <Page>
      <PageHeader
        title={enquiry.poNumber}
        over={
          <Link to="/brand/enquiries">
            <Trans>Enquiries</Trans>
          </Link>
        }
        actions={
          enquiry.quotes > 0 && (
            <LinkButton
              kind="primary"
              to="/brand/enquiries/$id/compare"
              params={{ id: enquiry.id }}
            >
              <Plural value={enquiry.quotes} one="Look at # quote" other="Compare # quotes" />
            </LinkButton>
          )
        }
      >
        <span className="row">
          <StatusBadge course="enquiry" state={enquiry.state} tone={enquiryTone(enquiry.state)} />
          <span>
            {enquiry.terms.style} · <Num value={enquiry.pieces} /> <Trans>pieces</Trans>
          </span>
        </span>
      </PageHeader>
      <div className="desk-two">
        <div className="stack loose">
          <Awarded enquiry={enquiry} onBegun={onBegun} />
          <GuestsSection enquiry={enquiry} />
          {preview && (
            <Section title={<Trans>What the workshops see</Trans>}>
              <InvitationContent invitation={preview} />
            </Section>
          )}
        </div>
        <div className="stack loose">
          <NextCard enquiry={enquiry} />
          {history && history.length > 0 && (
            <Section title={<Trans>What happened</Trans>}>
              <ProcessTimeline course="enquiry" events={history} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

function Awarded({ enquiry, onBegun }: { enquiry: Enquiry; onBegun: (id: string) => void }) {
  const { i18n } = useLingui();
  const { award } = enquiry;
  if (!award) return null;
  const reason = awardReasons[award.reason];
  return (
    <Card tone="done">
      <h2>{award.workshop}</h2>
      <KeyValue
        pairs={[
          [<Trans key="p">Price per piece</Trans>, <Money key="v" amount={award.price} />],
          [<Trans key="n">Pieces</Trans>, <Num key="v" value={award.pieces} />],
          [<Trans key="r">Reason</Trans>, reason && i18n._(reason)],
          [<Trans key="o">In your words</Trans>, award.note],
        ]}
      />
      <div className="row">
        <LinkButton to="/brand/orders">
          <Trans>To the orders</Trans>
        </LinkButton>
        <OrderAgain enquiry={enquiry.id} onBegun={onBegun} />
      </div>
    </Card>
  );
}

/** What is waited for, by when, and the buttons. */
function NextCard({ enquiry }: { enquiry: Enquiry }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const act = useEnquiryAct(enquiry, () => {
    toast(t`Done and recorded.`);
    setOpen(null);
  });
  const { windowEnds } = enquiry.terms;
  const taking = enquiry.state === 'published' || enquiry.state === 'quoting';
  const shown = enquiry.acts.filter(({ act: name }) => name !== 'award');
  if (shown.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Next</Trans>
      </h2>
      {taking && windowEnds && (
        <p>
          <Trans>
            Quotes are taken until <DueDate date={windowEnds} />
          </Trans>
        </p>
      )}
      {enquiry.state === 'closed' && enquiry.decideBy && (
        <p>
          <Trans>
            Yours to decide until <DueDate date={enquiry.decideBy} />; after that the enquiry ends
            by itself.
          </Trans>
        </p>
      )}
      <ActButtons
        course="enquiry"
        acts={shown}
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
        title={open && <ActTitle act={open} />}
      >
        {open && (
          <ActForm
            act={open}
            losing={losing.includes(open)}
            busy={act.isPending}
            error={act.error}
            onSend={(input) => act.mutate({ act: open, ...input })}
          />
        )}
      </Dialog>
    </Card>
  );
}

function ActTitle({ act }: { act: string }) {
  switch (act) {
    case 'close':
      return <Trans>Take no more quotes?</Trans>;
    case 'cancel':
      return <Trans>Give this enquiry up?</Trans>;
    default:
      return <Trans>Give the work to nobody?</Trans>;
  }
}
