import '../production.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Page } from '@/ui/Page';
import { EmptyState, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { DeliverForm } from '../forms/DeliverForm';
import { sliceQuery } from '../queries';

/** Reporting a delivery: one screen, kept as it is typed. */
export function DeliverPage({ id }: { id: string }) {
  const { t } = useLingui();
  const { data: slice } = useSuspenseQuery(sliceQuery(id));
  const navigate = useNavigate();
  const may = slice.acts.some(({ act, reasons }) => act === 'deliver' && reasons.length === 0);
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Report a delivery</Trans>}
        over={
          <Link to="/workshop/jobs/$id" params={{ id }}>
            {slice.poNumber} · {slice.style}
          </Link>
        }
      >
        {slice.brandName}
      </PageHeader>
      {may ? (
        <DeliverForm
          slice={slice}
          onDone={() => {
            toast(t`Reported. The brand has been told.`);
            void navigate({ to: '/workshop/jobs/$id', params: { id } });
          }}
        />
      ) : (
        <EmptyState title={<Trans>Nothing to deliver now</Trans>}>
          <p>
            <Trans>Report that cutting or sewing has begun first.</Trans>
          </p>
        </EmptyState>
      )}
    </Page>
  );
}
