import '../cluster.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { today } from '@/lib/week';
import { Day } from '@/ui/dates';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { type MondaySearch, parts } from '../model';

/** The sections of the desk by name; what is not there is not for this reader. */
export type MondayParts = Partial<Record<(typeof parts)[number], ReactNode>>;

type MondayPageProps = {
  search: MondaySearch;
  onSearch: (search: MondaySearch) => void;
  sections: MondayParts;
};

/** The centre's week on one desk: what waits, who comes, what ends, what is in trouble. */
export function MondayPage({ search, onSearch, sections }: MondayPageProps) {
  const { t } = useLingui();
  const names: Record<(typeof parts)[number], string> = {
    decisions: t`Decisions waiting`,
    orders: t`Orders in trouble`,
    claims: t`Workshops claimed by their owners`,
    visits: t`Visits`,
    review: t`Papers to look at`,
    ending: t`Papers that end`,
    money: t`Money that waits for you`,
    stuck: t`Stuck work`,
  };
  const shown = parts.filter((part) => sections[part]);
  const filters: readonly Filter[] = [
    {
      name: 'show',
      label: t`Show`,
      kind: 'select',
      all: t`The whole desk`,
      options: shown.map((value) => ({ value, label: names[value] })),
    },
    {
      name: 'days',
      label: t`Visits and papers within`,
      kind: 'select',
      all: t`7 days`,
      options: [
        { value: '14', label: t`14 days` },
        { value: '30', label: t`30 days` },
        { value: '90', label: t`90 days` },
      ],
    },
    { name: 'district', label: t`District`, kind: 'search' },
  ];
  const one = shown.find((part) => part === search.show);
  const left = shown.filter((part) => ['decisions', 'orders', 'claims', 'stuck'].includes(part));
  const right = shown.filter((part) => !left.includes(part));
  const column = (of: readonly (typeof parts)[number][]) => (
    <div className="monday__column">
      {of.map((part) => (
        <div key={part}>{sections[part]}</div>
      ))}
    </div>
  );
  return (
    <Page>
      <PageHeader title={<Trans>This week</Trans>}>
        <Day date={today()} />
      </PageHeader>
      <FilterBar label={t`Filter the desk`} filters={filters} search={search} onSearch={onSearch} />
      <div className="monday" data-whole={one ? undefined : ''}>
        {one ? (
          column([one])
        ) : (
          <>
            {column(left)}
            {column(right)}
          </>
        )}
      </div>
    </Page>
  );
}
