import '../payments.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { AnchorButton, LinkButton } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Money } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { Card, CardList, EmptyState, LinkCard, PageHeader, Skeleton, Stat } from '@/ui/surfaces';
import { type Account, accountQuery, type Payee, payeeQuery } from '../queries';
import { ItemCard, ItemLines } from '../sections/ItemCard';

/** What am I owed, by whom, when, why not yet; what came; what my accountant needs. */
export function AccountPage() {
  const { t } = useLingui();
  const account = useQuery(accountQuery);
  const payee = useQuery(payeeQuery);
  return (
    <Page width="reading">
      <PageHeader title={<Trans>My money</Trans>} />
      {payee.isSuccess && <IbanNote payee={payee.data} />}
      {account.isError ? (
        <ErrorState error={account.error} reset={() => account.refetch()} />
      ) : account.isSuccess ? (
        <Sums account={account.data} />
      ) : (
        <Skeleton lines={6} label={t`Loading`} />
      )}
    </Page>
  );
}

function IbanNote({ payee }: { payee: Payee | null }) {
  if (payee?.status === 'usable') return null;
  return (
    <Note tone={payee && payee.status !== 'code' ? 'soon' : 'lose'}>
      <p>
        {!payee ? (
          <Trans>The brands do not know your bank account yet, so nobody can pay you.</Trans>
        ) : payee.status === 'code' ? (
          <Trans>Your IBAN is written but not confirmed by code yet.</Trans>
        ) : (
          <Trans>Your changed IBAN may not be paid yet. Until then no money is sent to you.</Trans>
        )}
      </p>
      <LinkButton to="/workshop/account/iban" size="small">
        {payee ? <Trans>My IBAN</Trans> : <Trans>Write the IBAN</Trans>}
      </LinkButton>
    </Note>
  );
}

function Sums({ account }: { account: Account }) {
  const { t } = useLingui();
  const { totals, owed, coming, received, openLines } = account;
  const nothing = owed.length === 0 && coming.length === 0 && received.length === 0;
  return (
    <>
      {nothing ? (
        <EmptyState title={<Trans>No money is under way yet</Trans>}>
          <p>
            <Trans>When a brand accepts pieces of yours, the sum and its pay day stand here.</Trans>
          </p>
        </EmptyState>
      ) : (
        totals.map((total) => (
          <Card key={total.owed.currency}>
            <div className="money-totals">
              <Stat label={<Trans>Owed to you</Trans>} value={<Money amount={total.owed} />}>
                {total.late.minor > 0 && (
                  <span className="money-late">
                    <Trans>
                      of it late: <Money amount={total.late} />
                    </Trans>
                  </span>
                )}
                {total.onItsWay.minor > 0 && (
                  <div>
                    <Trans>
                      of it on its way: <Money amount={total.onItsWay} />
                    </Trans>
                  </div>
                )}
              </Stat>
              <Stat label={<Trans>Still to earn</Trans>} value={<Money amount={total.coming} />} />
            </div>
          </Card>
        ))
      )}
      {owed.length > 0 && (
        <Section title={<Trans>Owed now</Trans>}>
          <CardList label={t`Owed now`}>
            {owed.map((item, at) => (
              <li key={item.payoutId ?? `${item.sliceId}${at}`}>
                <ItemCard item={item} />
              </li>
            ))}
          </CardList>
        </Section>
      )}
      {coming.length > 0 && (
        <Section title={<Trans>Still to earn</Trans>}>
          <CardList label={t`Still to earn`}>
            {coming.map((item) => (
              <li key={`${item.sliceId}${item.why}`}>
                <ItemCard item={item} />
              </li>
            ))}
          </CardList>
        </Section>
      )}
      {received.length > 0 && (
        <Section title={<Trans>What came last</Trans>}>
          <CardList label={t`What came last`}>
            {received.map((item) => (
              <li key={item.payoutId}>
                <LinkCard to="/workshop/account/$id" params={{ id: item.payoutId }}>
                  <ItemLines item={item}>
                    <Day date={item.paidOn} />
                    {item.daysLate > 0 && (
                      <>
                        {' · '}
                        <Plural value={item.daysLate} one="# day late" other="# days late" />
                      </>
                    )}
                  </ItemLines>
                </LinkCard>
              </li>
            ))}
          </CardList>
        </Section>
      )}
      <Section title={<Trans>Bank and accountant</Trans>}>
        {openLines > 0 && (
          <Note tone="soon">
            <p>
              <Plural
                value={openLines}
                one="# entry of your bank waits: what was it for?"
                other="# entries of your bank wait: what were they for?"
              />
            </p>
            <LinkButton to="/workshop/account/lines" size="small">
              <Trans context="entries">Look at them</Trans>
            </LinkButton>
          </Note>
        )}
        <div className="stack tight">
          <LinkButton to="/workshop/account/import" icon="import" wide>
            <Trans>Import a bank statement</Trans>
          </LinkButton>
          <LinkButton to="/workshop/account/statement" icon="list" wide>
            <Trans>My account with the brands</Trans>
          </LinkButton>
          <AnchorButton
            href="/api/account/statement/export?format=xlsx"
            download
            icon="document"
            wide
          >
            <Trans>Statement for the accountant (Excel)</Trans>
          </AnchorButton>
          <LinkButton to="/workshop/account/iban" icon="money" wide>
            <Trans>My IBAN</Trans>
          </LinkButton>
        </div>
      </Section>
    </>
  );
}
