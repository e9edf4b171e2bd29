import '../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem';
import { LinkButton } from '@/ui/Button';
import { Note } from '@/ui/Note';
import { Section } from '@/ui/Section';
import { CardList, Skeleton } from '@/ui/surfaces';
import { accountQuery } from '../queries';
import { ItemCard } from './ItemCard';

/** What one job still brings: how much, when, and why it is not there yet. */
export function JobMoney({ slice }: { slice: string }) {
  const { t } = useLingui();
  const { data, error, isPending } = useQuery(accountQuery);
  const items = data ? [...data.owed, ...data.coming].filter((item) => item.sliceId === slice) : [];
  return (
    <Section title={<Trans>Money of this job</Trans>}>
      {isPending ? (
        <Skeleton lines={2} label={t`Loading`} />
      ) : error ? (
        <Note tone="soon">{problemText(error)}</Note>
      ) : items.length === 0 ? (
        <p className="soft">
          <Trans>Nothing of this job is open any more.</Trans>
        </p>
      ) : (
        <CardList label={t`Money of this job`}>
          {items.map((item) => (
            <li key={item.payoutId ?? item.why}>
              <ItemCard item={item} />
            </li>
          ))}
        </CardList>
      )}
      <LinkButton to="/workshop/account" icon="money" size="small">
        <Trans>All my money</Trans>
      </LinkButton>
    </Section>
  );
}
