import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useList } from '@/api/page';
import { useSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { FilterBar } from '@/ui/FilterBar';
import { TextInput } from '@/ui/inputs';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Badge } from '@/ui/Status';
import { Card, EmptyState, KeyValue, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { spaced } from '../../model';
import { type ClosureReport, closuresKey, useDecideClosure } from '../api';
import { closureKinds, closureStates, reporters } from '../words';

export type ClosuresSearch = { state?: string };

type ClosuresPageProps = {
  search: ClosuresSearch;
  onSearch: (search: ClosuresSearch) => void;
};

/** Workshops of which somebody says that they closed, moved or opened again. */
export function ClosuresPage({ search, onSearch }: ClosuresPageProps) {
  const { t, i18n } = useLingui();
  const list = useList<ClosureReport>([...closuresKey, 'list'], '/api/closure-reports', {
    query: { state: search.state ?? 'pending' },
  });
  return (
    <Page>
      <PageHeader title={<Trans>Closed, moved</Trans>}>
        <Trans>Nothing changes before you confirm it. Nobody is deleted.</Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter reports`}
        filters={[
          {
            name: 'state',
            label: t`State`,
            kind: 'select',
            all: t`To be decided`,
            options: Object.entries(closureStates)
              .filter(([value]) => value !== 'pending')
              .map(([value, word]) => ({ value, label: i18n._(word) })),
          },
        ]}
        search={search}
        onSearch={onSearch}
      />
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={6} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={<Trans>No report waits</Trans>}>
          <Trans>
            When an owner or a member says that a workshop closed or moved, it stands here.
          </Trans>
        </EmptyState>
      ) : (
        <div className="stack">
          {list.rows.map((report) => (
            <Report key={report.id} report={report} />
          ))}
          <LoadMore list={list} />
        </div>
      )}
    </Page>
  );
}

function Report({ report }: { report: ClosureReport }) {
  const { t, i18n } = useLingui();
  const { organisation } = useSession();
  const [reason, setReason] = useState('');
  const decide = useDecideClosure(report);
  const { workshop, code, address, state } = report;
  const word = (words: typeof closureKinds, slug: string) => {
    const found = words[slug];
    return found ? i18n._(found) : slug;
  };
  return (
    <Card>
      <div className="row spread">
        <h2>
          {workshop} {word(closureKinds, report.kind)}
        </h2>
        {state !== 'pending' && (
          <Badge tone={state === 'confirmed' ? 'done' : 'plain'}>
            {word(closureStates, state)}
          </Badge>
        )}
      </div>
      <KeyValue
        pairs={[
          [t`Code`, spaced(code)],
          [t`From`, <Day key="from" date={report.happenedOn} shape="long" />],
          [t`Said by`, word(reporters, report.reportedAs)],
          [
            t`New address`,
            address &&
              [
                address.neighbourhood,
                address.street,
                address.buildingNo,
                `${address.floor} / ${address.door}`,
                address.district,
                address.province,
              ].join(', '),
          ],
          [t`Note`, report.note],
          [t`Decided by`, report.decidedBy],
          [t`Reason`, report.reason],
        ]}
      />
      {report.organisationId && (
        <Link to="/centre/members/$id" params={{ id: report.organisationId }}>
          <Trans>Its page</Trans>
        </Link>
      )}
      {state === 'pending' && organisation.role === 'coordinator' && (
        <>
          <Field
            label={<Trans>If it is not so: what did you find?</Trans>}
            optional
            error={wrongAt(decide.error, '/reason')}
          >
            <TextInput
              value={reason}
              maxLength={1000}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
          <Elsewhere error={decide.error} fields={['/reason']} />
          <div className="row">
            <Button
              kind="primary"
              busy={decide.isPending}
              onClick={() =>
                decide.mutate({ act: 'confirm' }, { onSuccess: () => toast(t`Confirmed.`) })
              }
            >
              <Trans>It is so</Trans>
            </Button>
            <Button
              kind="lose"
              busy={decide.isPending}
              onClick={() => decide.mutate({ act: 'reject', reason })}
            >
              <Trans>It is not so</Trans>
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
