import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Problem } from '@/api/problem';
import { useMaybeSession } from '@/api/session';
import { Button, LinkButton } from '@/ui/Button';
import { Moment } from '@/ui/dates';
import { Elsewhere } from '@/ui/errors';
import { Note } from '@/ui/Note';
import { Card, PageHeader } from '@/ui/surfaces';
import { useTakeOver, useWithdraw } from '../api';
import { type Claim, type TakeOver, takeOverQuery } from '../queries';
import { ClaimForm } from '../sections/ClaimForm';

type ClaimPageProps = {
  code: string;
  /** The end of an invitation's link; empty for who found the workshop by herself. */
  secret: string;
};

/** A workshop of the centre's list, before her who may be its owner. */
export function ClaimPage({ code, secret }: ClaimPageProps) {
  const { data: found } = useSuspenseQuery(takeOverQuery(code));
  return (
    <div className="stack loose">
      <PageHeader title={found.name} over={<Trans>On the centre's list</Trans>}>
        {[found.district, found.province].filter(Boolean).join(', ')}
      </PageHeader>
      {found.claim?.state === 'refused' && found.state === 'free' && (
        <Refused claim={found.claim} />
      )}
      <Next found={found} code={code} secret={secret} />
    </div>
  );
}

function Next({ found, code, secret }: ClaimPageProps & { found: TakeOver }) {
  switch (found.state) {
    case 'granted':
      return <TakeIt code={code} />;
    case 'claimed_by_you':
      return found.claim ? <Waiting claim={found.claim} /> : null;
    case 'claimed':
      return secret ? <TakeIt code={code} secret={secret} /> : <ClaimedByOther />;
    case 'taken':
      return <Taken />;
    default:
      return secret ? <TakeIt code={code} secret={secret} /> : <Prove code={code} />;
  }
}

/** She holds the link, or the centre has confirmed her claim. */
function TakeIt({ code, secret }: { code: string; secret?: string }) {
  const navigate = useNavigate();
  const take = useTakeOver(code, () => navigate({ to: '/apply', search: { step: undefined } }));
  const over = take.error instanceof Problem && take.error.reasons.includes('not_entitled');
  return (
    <>
      <Card>
        <p>
          {secret ? (
            <Trans>
              The centre has invited you. If this is your workshop, take it over: what the centre
              knows is filled in, and you correct it.
            </Trans>
          ) : (
            <Trans>
              The centre has confirmed that this workshop is yours. What it knows is filled in, and
              you correct it.
            </Trans>
          )}
        </p>
        <Elsewhere error={take.error} />
        {!over && (
          <Button
            kind="primary"
            wide
            busy={take.isPending}
            onClick={() => take.mutate({ secret: secret || undefined })}
          >
            <Trans>It is mine, take it over</Trans>
          </Button>
        )}
        {secret && !over && <NotMine />}
      </Card>
      {over && (
        <Card>
          <h2>
            <Trans>Or prove that it is yours</Trans>
          </h2>
          <ClaimForm code={code} />
        </Card>
      )}
    </>
  );
}

function Prove({ code }: { code: string }) {
  return (
    <Card>
      <h2>
        <Trans>Is this your workshop?</Trans>
      </h2>
      <ClaimForm code={code} />
      <NotMine />
    </Card>
  );
}

function NotMine() {
  return (
    <LinkButton kind="quiet" to="/apply">
      <Trans>It is not mine</Trans>
    </LinkButton>
  );
}

function Waiting({ claim }: { claim: Claim }) {
  const withdraw = useWithdraw(claim);
  const { t } = useLingui();
  return (
    <Card>
      <Note tone="accent">
        <Trans>
          The centre is looking at your proof. You get a message when it has decided; there is
          nothing you need to do now.
        </Trans>
      </Note>
      <p className="small soft">
        <Trans>
          Sent <Moment at={claim.createdAt} />
        </Trans>
      </p>
      <ul className="stack tight" aria-label={t`What you sent`}>
        {claim.proof.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <Elsewhere error={withdraw.error} />
      <Button kind="quiet" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        <Trans>Take the claim back</Trans>
      </Button>
    </Card>
  );
}

function Refused({ claim }: { claim: Claim }) {
  return (
    <Note tone="lose">
      <p>
        <Trans>The centre did not accept your proof:</Trans>
      </p>
      <p className="strong">
        {claim.reason === 'taken_over' ? (
          <Trans>Its owner took it over by the link sent to the number in the list.</Trans>
        ) : (
          claim.reason
        )}
      </p>
      <p>
        <Trans>You can send another document.</Trans>
      </p>
    </Note>
  );
}

function ClaimedByOther() {
  return (
    <Card>
      <Note tone="soon">
        <Trans>
          Somebody else says that this workshop is hers, and the centre is looking at it. If it is
          yours, call the centre.
        </Trans>
      </Note>
      <NotMine />
    </Card>
  );
}

function Taken() {
  const session = useMaybeSession();
  return (
    <Card>
      <Note>
        <Trans>
          This workshop has an owner on İlmek already. If that is not you, call the centre.
        </Trans>
      </Note>
      {session?.organisation?.kind === 'workshop' && (
        <LinkButton kind="primary" wide to="/apply">
          <Trans>To my application</Trans>
        </LinkButton>
      )}
    </Card>
  );
}
