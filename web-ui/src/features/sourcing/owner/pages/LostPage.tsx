import '../../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { Download } from '@/ui/Download';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Money, Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Card, CardList, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { useGarmentName } from '../../names';
import { type Lost, lostKey } from '../../queries';
import { OutcomeNote } from '../sections/OutcomeNote';

/** "Neden ben değil?": for each job that went elsewhere one sentence and one next step. */
export function LostPage() {
  const { t } = useLingui();
  const garment = useGarmentName();
  const list = useList<Lost>(lostKey, '/api/quotes/lost');
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Why not me?</Trans>}
        over={
          <Link to="/workshop/jobs">
            <Trans>My jobs</Trans>
          </Link>
        }
      >
        <Trans>For each job that went elsewhere: why, and what helps next time.</Trans>
      </PageHeader>
      {list.isError ? (
        <ErrorState error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton lines={4} label={t`Loading`} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={<Trans>No job went elsewhere</Trans>}>
          <p>
            <Trans>When a brand takes another quote than yours, its reason stands here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <CardList label={t`Jobs that went elsewhere`}>
          {list.rows.map((lost) => (
            <li key={lost.quoteId}>
              <Card>
                <h2>{garment(lost.garment) || lost.style}</h2>
                <p className="small soft">
                  {lost.brand} · {lost.poNumber} · <Day date={lost.outcome.at} />
                </p>
                <p>
                  <Trans>
                    You offered <Num value={lost.pieces} /> pieces at <Money amount={lost.price} />.
                  </Trans>
                </p>
                <OutcomeNote outcome={lost.outcome} />
              </Card>
            </li>
          ))}
        </CardList>
      )}
      <LoadMore list={list} />
      <Download path="/api/quotes/lost" />
    </Page>
  );
}
