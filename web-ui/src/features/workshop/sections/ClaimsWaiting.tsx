import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@/api/client';
import { useList } from '@/api/page';
import { daysBetween, today } from '@/lib/week';
import { DeskRow, DeskRows, DeskSection } from '@/ui/DeskSection';
import { LoadMore } from '@/ui/LoadMore';
import { Badge } from '@/ui/Status';

type Claim = Schema<'ClaimView'>;

/** People who say that a workshop from a list is theirs. */
export function ClaimsWaiting() {
  const { t } = useLingui();
  const list = useList<Claim>(['claims', 'open'], '/api/claims', {
    query: { state: 'open', size: 6 },
  });
  return (
    <DeskSection
      title={<Trans>Workshops claimed by their owners</Trans>}
      all={
        <Link to="/centre/claims">
          <Trans>To the claims</Trans>
        </Link>
      }
    >
      <DeskRows
        label={t`Workshops claimed by their owners`}
        read={list}
        rowKey={({ id }) => id}
        empty={<Trans>Nobody has claimed a workshop from a list.</Trans>}
        row={(one) => {
          const days = daysBetween(today(new Date(one.createdAt)), today());
          return (
            <DeskRow
              main={<Link to="/centre/claims">{one.workshop}</Link>}
              more={[one.name, one.district].filter(Boolean).join(' · ')}
              end={
                <Badge tone={days >= 7 ? 'lose' : days >= 3 ? 'soon' : 'plain'}>
                  {days === 0 ? (
                    <Trans>since today</Trans>
                  ) : (
                    <Plural value={days} one="for # day" other="for # days" />
                  )}
                </Badge>
              }
            />
          );
        }}
      />
      <LoadMore list={list} />
    </DeskSection>
  );
}
