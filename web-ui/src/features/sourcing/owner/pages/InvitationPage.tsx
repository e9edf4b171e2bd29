import '../../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { problemText } from '@/api/problem';
import { Button, LinkButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useDecline, useSeen } from '../../api';
import { useGarmentName } from '../../names';
import { type Invitation, invitationQuery } from '../../queries';
import { InvitationContent } from '../sections/InvitationContent';
import { OutcomeNote } from '../sections/OutcomeNote';
import { QuoteCard } from '../sections/QuoteCard';
import { declineReasons } from '../words';

/** One job a brand asks about: everything needed to answer, and two ways to do it. */
export function InvitationPage({ id }: { id: string }) {
  const { data: invitation } = useSuspenseQuery(invitationQuery(id));
  const garment = useGarmentName();
  const { style, poNumber } = { style: invitation.terms.style, poNumber: invitation.poNumber };
  useMarkSeen(invitation);
  return (
    <Page width="reading">
      <PageHeader
        title={garment(invitation.terms.garment) || style}
        over={
          <Link to="/workshop/jobs">
            <Trans>My jobs</Trans>
          </Link>
        }
      >
        {invitation.brand} · {style} · {poNumber}
      </PageHeader>
      <Standing invitation={invitation} />
      <InvitationContent invitation={invitation} />
      <Answers invitation={invitation} />
    </Page>
  );
}

function useMarkSeen({ id, state, open }: Invitation) {
  const { mutate } = useSeen(id);
  const fresh = state === 'sent' && open;
  useEffect(() => {
    if (fresh) mutate();
  }, [fresh, mutate]);
}

/** How it stands between the two, above everything else. */
function Standing({ invitation }: { invitation: Invitation }) {
  const { i18n } = useLingui();
  const { quote, state, open, declineReason } = invitation;
  if (quote && quote.state !== 'draft' && quote.state !== 'withdrawn') {
    return (
      <>
        <QuoteCard quote={quote} />
        {quote.outcome && <OutcomeNote outcome={quote.outcome} />}
      </>
    );
  }
  if (state === 'declined') {
    const word = declineReason ? declineReasons[declineReason] : undefined;
    return (
      <Note>
        <Trans>You said: not this time.</Trans> {word && i18n._(word)}
      </Note>
    );
  }
  if (!open) {
    return (
      <Note>
        <Trans>The time for answers is over. The next jobs stand under “My jobs”.</Trans>
      </Note>
    );
  }
  return null;
}

function Answers({ invitation }: { invitation: Invitation }) {
  const { id, open, quote, state } = invitation;
  const [declining, setDeclining] = useState(false);
  const given = quote && ['submitted', 'accepted', 'rejected'].includes(quote.state);
  if (!open || given) return null;
  return (
    <>
      <div className="answers">
        <LinkButton kind="primary" to="/workshop/invitations/$id/quote" params={{ id }} search={{}}>
          {quote?.state === 'draft' ? (
            <Trans>Go on with your price</Trans>
          ) : (
            <Trans>Give a price</Trans>
          )}
        </LinkButton>
        {state !== 'declined' && (
          <Button onClick={() => setDeclining(true)}>
            <Trans>Not this time</Trans>
          </Button>
        )}
      </div>
      <DeclineDialog id={id} open={declining} onClose={() => setDeclining(false)} />
    </>
  );
}

/** One tap on the reason answers. */
function DeclineDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const decline = useDecline(id, () => {
    toast(t`The brand knows. Thank you for answering.`);
    onClose();
  });
  return (
    <Dialog open={open} onClose={onClose} title={<Trans>Why not this time?</Trans>}>
      <p className="soft">
        <Trans>One tap is enough. It never counts against you.</Trans>
      </p>
      <div className="answers">
        {Object.entries(declineReasons).map(([reason, word]) => (
          <Button
            key={reason}
            busy={decline.isPending && decline.variables.reason === reason}
            onClick={() => decline.mutate({ reason })}
          >
            {i18n._(word)}
          </Button>
        ))}
      </div>
      {decline.error && <Note tone="lose">{problemText(decline.error)}</Note>}
    </Dialog>
  );
}
