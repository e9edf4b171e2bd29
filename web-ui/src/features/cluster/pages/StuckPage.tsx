import '../cluster.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useList } from '@/api/page';
import { ErrorState } from '@/ui/ErrorState';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { CardList, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { TabLink, TabRow } from '@/ui/Tabs';
import { type Stuck, stuckKey } from '../api';
import { StuckCard } from '../sections/StuckCard';
import { Workload } from '../sections/Workload';

export type StuckSearch = { show?: string };

/** What the portal tried by itself and could not do: a coordinator decides. */
export function StuckPage({ search }: { search: StuckSearch }) {
  const { t } = useLingui();
  const closed = search.show === 'closed';
  const list = useList<Stuck>([...stuckKey, 'list'], '/api/needs-person', { query: { closed } });
  return (
    <Page width="reading">
      <PageHeader title={<Trans>Stuck work</Trans>}>
        <Trans>
          The portal tried these several times by itself and gave up. Nothing is lost: each waits
          here for your decision.
        </Trans>
      </PageHeader>
      <Workload />
      <TabRow label={t`Which ones`}>
        <TabLink to="/centre/stuck" search={{}} activeOptions={{ exact: true }}>
          <Trans>Waiting for a decision</Trans>
        </TabLink>
        <TabLink to="/centre/stuck" search={{ show: 'closed' }}>
          <Trans>Decided</Trans>
        </TabLink>
      </TabRow>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : list.rows.length === 0 ? (
        closed ? (
          <EmptyState title={<Trans>Nothing was decided yet</Trans>} />
        ) : (
          <EmptyState title={<Trans>Nothing is stuck</Trans>}>
            <Trans>All that follows by itself has been done or is being done.</Trans>
          </EmptyState>
        )
      ) : (
        <CardList label={t`Stuck work`}>
          {list.rows.map((stuck) => (
            <li key={stuck.id}>
              <StuckCard stuck={stuck} />
            </li>
          ))}
        </CardList>
      )}
      <LoadMore list={list} />
    </Page>
  );
}
