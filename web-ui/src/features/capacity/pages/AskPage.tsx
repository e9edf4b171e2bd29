import '../capacity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { processes } from '@/i18n/trade';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { capacityQuery, garmentsQuery } from '../api';
import { AskForm } from '../forms/AskForm';

export type AskSearch = { process?: string };

/** Asks for the weeks of one process. */
export function AskPage({ search, onDone }: { search: AskSearch; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const capacity = useQuery(capacityQuery);
  const garments = useQuery(garmentsQuery);
  const error = capacity.error ?? garments.error;
  const known = capacity.data?.processes ?? [];
  const process = known.find((one) => one.process === search.process) ?? known[0];
  const word = process && processes[process.process];
  return (
    <Page width="narrow">
      <PageHeader title={<Trans>What can you make in a week?</Trans>} over={word && i18n._(word)} />
      {error ? (
        <ErrorState as="h2" error={error} reset={() => capacity.refetch()} />
      ) : !capacity.data || !garments.data || !process ? (
        <Skeleton label={t`Loading`} lines={5} />
      ) : (
        <AskForm
          key={process.process}
          process={process}
          garments={garments.data}
          thisWeek={capacity.data.thisWeek}
          onDone={() => {
            toast(t`Published. Brands find your free minutes now.`);
            onDone();
          }}
        />
      )}
    </Page>
  );
}
