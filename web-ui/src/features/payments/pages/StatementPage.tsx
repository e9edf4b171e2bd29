import '../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download } from '@/ui/Download';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { FilterBar } from '@/ui/FilterBar';
import { Money } from '@/ui/figures';
import { Page } from '@/ui/Page';
import { Card, CardList, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { statementQuery } from '../queries';
import { postings } from '../words';

export type StatementSearch = { from?: string; until?: string };

type StatementPageProps = {
  search: StatementSearch;
  onSearch: (search: StatementSearch) => void;
};

/** The account with all brands, posting by posting, with what they owe after each. */
export function StatementPage({ search, onSearch }: StatementPageProps) {
  const { t, i18n } = useLingui();
  const { from, until } = search;
  const statement = useQuery(statementQuery(from, until));
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>My account with the brands</Trans>}
        over={
          <Link to="/workshop/account">
            <Trans>My money</Trans>
          </Link>
        }
      >
        <Trans>Take it away as a file for your accountant.</Trans>
      </PageHeader>
      <FilterBar
        label={t`Which days`}
        filters={[
          { name: 'from', label: t`From`, kind: 'date' },
          { name: 'until', label: t`Until`, kind: 'date' },
        ]}
        search={search}
        onSearch={onSearch}
      >
        <Download path="/api/account/statement" query={{ from, until }} />
        <Download path="/api/invoices">
          <Trans>My invoices, all of them</Trans>
        </Download>
      </FilterBar>
      {statement.isError ? (
        <ErrorState error={statement.error} reset={() => statement.refetch()} />
      ) : !statement.isSuccess ? (
        <Skeleton lines={5} label={t`Loading`} />
      ) : statement.data.lines.length === 0 ? (
        <EmptyState title={<Trans>Nothing was booked in these days</Trans>}>
          <p>
            <Trans>What a brand comes to owe you, and what it pays, is booked here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <CardList label={t`Postings`}>
          {statement.data.lines.map((line, at) => {
            const posting = postings[line.kind];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: postings are never reordered
              <li key={at}>
                <Card>
                  <div className="money-item">
                    <div className="row spread">
                      <strong>{posting ? i18n._(posting) : line.kind}</strong>
                      <strong className="money-sum">
                        <Money amount={line.amount} />
                      </strong>
                    </div>
                    <div className="small soft">
                      <Day date={line.bookedOn} shape="long" /> · {line.brandName}
                      {line.poNumber && ` · ${line.poNumber}`}
                      {line.document && ` · ${line.document}`}
                    </div>
                    <div className="small">
                      <Trans>
                        Then owed: <Money amount={line.balance} />
                      </Trans>
                    </div>
                  </div>
                </Card>
              </li>
            );
          })}
        </CardList>
      )}
    </Page>
  );
}
