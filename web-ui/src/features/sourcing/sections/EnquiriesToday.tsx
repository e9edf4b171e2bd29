import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { DueDate } from '@/ui/dates';
import { Section } from '@/ui/Section';
import { useGarmentName } from '../names';
import { type EnquiryRow, inStateQuery } from '../queries';

/** The brand's enquiries that wait: for its decision first, then for its last line, then for quotes. */
export function EnquiriesToday() {
  const { t } = useLingui();
  const garment = useGarmentName();
  const parts = useSuspenseQueries({
    queries: ['closed', 'draft', 'quoting', 'published'].map(inStateQuery),
  });
  const rows = parts.flatMap(({ data }) => data.items);
  if (rows.length === 0) return null;
  const columns: readonly Column<EnquiryRow>[] = [
    {
      key: 'po',
      header: <Trans>PO number</Trans>,
      cell: (row) => (
        <>
          <Link className="strong" to="/brand/enquiries/$id" params={{ id: row.id }}>
            {row.poNumber}
          </Link>
          <div className="small soft">{row.style || garment(row.garment)}</div>
        </>
      ),
    },
    { key: 'wait', header: <Trans>Waits for</Trans>, cell: (row) => <Waits row={row} /> },
    { key: 'act', header: <Trans>Next</Trans>, cell: (row) => <Next row={row} /> },
  ];
  return (
    <Section
      title={<Trans>Enquiries</Trans>}
      actions={
        <Link to="/brand/enquiries">
          <Trans>All enquiries</Trans>
        </Link>
      }
    >
      <DataTable caption={t`Enquiries`} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}

function Waits({ row: { state, quotes, invited, windowEnds } }: { row: EnquiryRow }) {
  if (state === 'closed') {
    return (
      <Trans>
        Your decision: <Plural value={quotes} one="# quote" other="# quotes" />
      </Trans>
    );
  }
  if (state === 'draft') return <Trans>You: it is not posted yet</Trans>;
  return (
    <>
      <Trans>
        Workshops: {quotes} of {invited} quoted
      </Trans>
      {windowEnds && (
        <div className="small">
          <Trans>
            Quotes until <DueDate date={windowEnds} />
          </Trans>
        </div>
      )}
    </>
  );
}

function Next({ row: { id, state, quotes } }: { row: EnquiryRow }) {
  if (state === 'draft') {
    return (
      <LinkButton size="small" to="/brand/enquiries/$id" params={{ id }}>
        <Trans>Go on writing</Trans>
      </LinkButton>
    );
  }
  if (quotes === 0) return null;
  return (
    <LinkButton
      size="small"
      kind={state === 'closed' ? 'primary' : 'secondary'}
      to="/brand/enquiries/$id/compare"
      params={{ id }}
    >
      {state === 'closed' ? <Trans>Compare and award</Trans> : <Trans>Compare so far</Trans>}
    </LinkButton>
  );
}
