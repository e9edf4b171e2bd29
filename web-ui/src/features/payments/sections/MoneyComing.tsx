import '../payments.css';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { DueDate } from '@/ui/dates';
import { Money } from '@/ui/figures';
import { LinkCard } from '@/ui/surfaces';
import { accountQuery } from '../queries';

/** For the first screen: how much is owed and when the next of it is due. Nothing while none is. */
export function MoneyComing() {
  const { data } = useQuery(accountQuery);
  if (!data) return null;
  const owed = data.totals.filter((total) => total.owed.minor > 0);
  const next = data.owed
    .filter(({ dueOn, daysLate }) => dueOn && daysLate === 0)
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0];
  const late = data.owed.filter(({ daysLate }) => daysLate > 0).length;
  const earning = data.totals.filter(({ coming }) => coming.minor > 0);
  if (owed.length === 0 && earning.length === 0) return null;
  return (
    <LinkCard to="/workshop/account" tone={late > 0 ? 'lose' : undefined}>
      <span className="small soft">
        {owed.length > 0 ? <Trans>Money coming</Trans> : <Trans>Still to earn</Trans>}
      </span>
      {(owed.length > 0 ? owed : earning).map((total) => (
        <span className="strong" key={total.owed.currency}>
          <Money amount={owed.length > 0 ? total.owed : total.coming} />
        </span>
      ))}
      {next?.dueOn && (
        <span className="small">
          <Trans>
            next <Money amount={next.amount} />: <DueDate date={next.dueOn} />
          </Trans>
        </span>
      )}
      {late > 0 && (
        <span className="small money-late">
          <Plural value={late} one="# payment is late" other="# payments are late" />
        </span>
      )}
      {owed.length === 0 && (
        <span className="small">
          <Trans>Due as soon as a brand accepts what you deliver.</Trans>
        </span>
      )}
    </LinkCard>
  );
}
