import '../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Card, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useConfirmAccount, useGiveUpAccount } from '../api';
import { IbanForm } from '../forms/IbanForm';
import { grouped } from '../model';
import { type Payee, payeeQuery } from '../queries';

/** Where the member is paid, and what a change still waits for. */
export function IbanPage() {
  const { t } = useLingui();
  const payee = useQuery(payeeQuery);
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>My IBAN</Trans>}
        over={
          <Link to="/workshop/account">
            <Trans>My money</Trans>
          </Link>
        }
      >
        <Trans>Brands pay straight into this account. The portal never holds your money.</Trans>
      </PageHeader>
      {payee.isError ? (
        <ErrorState error={payee.error} reset={() => payee.refetch()} />
      ) : !payee.isSuccess ? (
        <Skeleton lines={3} label={t`Loading`} />
      ) : payee.data ? (
        <Named payee={payee.data} />
      ) : (
        <Card>
          <IbanForm />
        </Card>
      )}
    </Page>
  );
}

function Named({ payee }: { payee: Payee }) {
  const { t } = useLingui();
  const [changing, setChanging] = useState(false);
  const confirm = useConfirmAccount(payee.id, () => toast(t`Confirmed.`));
  const giveUp = useGiveUpAccount(payee.id);
  const waits = payee.status !== 'usable';
  return (
    <>
      <Card>
        <p className="iban">{grouped(payee.iban)}</p>
        <p className="soft">{payee.holder}</p>
        <Status payee={payee} />
        <Elsewhere error={confirm.error ?? giveUp.error} />
        {payee.status === 'code' && (
          <Button kind="primary" wide busy={confirm.isPending} onClick={() => confirm.mutate({})}>
            <Trans>Confirm by code</Trans>
          </Button>
        )}
        {waits && payee.changes && (
          <Button wide busy={giveUp.isPending} onClick={() => giveUp.mutate({})}>
            {payee.previousIban ? (
              <Trans>Keep the old one ({payee.previousIban})</Trans>
            ) : (
              <Trans>Take it back</Trans>
            )}
          </Button>
        )}
      </Card>
      {changing ? (
        <Card>
          <Note tone="soon">
            <Trans>
              After a change nothing is paid to you for 48 hours, and until the centre has called
              you. This protects you from somebody who got hold of your phone.
            </Trans>
          </Note>
          <IbanForm holder={payee.holder} onDone={() => setChanging(false)} />
        </Card>
      ) : (
        <Button icon="edit" onClick={() => setChanging(true)}>
          <Trans>Change the IBAN</Trans>
        </Button>
      )}
    </>
  );
}

function Status({ payee }: { payee: Payee }) {
  switch (payee.status) {
    case 'usable':
      return (
        <Note tone="done">
          <Trans>Your money comes to this account.</Trans>
        </Note>
      );
    case 'code':
      return (
        <Note tone="lose">
          <Trans>One step is left: confirm by the code we send to your phone.</Trans>
        </Note>
      );
    case 'second_person':
      return (
        <Note tone="soon">
          <Trans>A coordinator of the centre will call you to be sure that it was you.</Trans>
        </Note>
      );
    default:
      return (
        <Note tone="soon">
          <Trans>
            Approved. Money may be sent from {payee.usableFrom && <Moment at={payee.usableFrom} />}{' '}
            on.
          </Trans>
        </Note>
      );
  }
}
