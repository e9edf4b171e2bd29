import '../../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, LinkButton } from '@/ui/Button';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { useSeen } from '../../api';
import { useGarmentName } from '../../names';
import { type Invitation, invitationQuery } from '../../queries';
import { InvitationContent } from '../sections/InvitationContent';
import { declineReasons } from '../words';

/** A phone that opens a new job need not wait for what comes after its answer. */
const GivenQuote = lazy(() => import('../sections/GivenQuote'));
const DeclineDialog = lazy(() => import('../sections/DeclineDialog'));

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
      <Suspense>
        <GivenQuote quote={quote} />
      </Suspense>
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
      {declining && (
        <Suspense>
          <DeclineDialog id={id} onClose={() => setDeclining(false)} />
        </Suspense>
      )}
    </>
  );
}
