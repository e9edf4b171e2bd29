import '../capacity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { PageHeader, Skeleton } from '@/ui/surfaces';
import { capacityQuery, garmentsQuery } from '../api';
import { ClosuresSection } from '../sections/ClosuresSection';
import { MachinesSection } from '../sections/MachinesSection';
import { ProcessSection } from '../sections/ProcessSection';

/** The owner's weeks: what is promised, what is free, when nobody works. */
export function CapacityPage() {
  const { t } = useLingui();
  const capacity = useQuery(capacityQuery);
  const garments = useQuery(garmentsQuery);
  const error = capacity.error ?? garments.error;
  return (
    <Page width="reading">
      <PageHeader title={<Trans>My capacity</Trans>}>
        <Trans>Brands see your free minutes, never who your people are.</Trans>
      </PageHeader>
      {error ? (
        <ErrorState
          as="h2"
          error={error}
          reset={() => {
            void capacity.refetch();
            void garments.refetch();
          }}
        />
      ) : !capacity.data || !garments.data ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : (
        <>
          {capacity.data.processes.map((process) => (
            <ProcessSection
              key={process.process}
              process={process}
              garments={garments.data}
              thisWeek={capacity.data.thisWeek}
            />
          ))}
          <ClosuresSection closures={capacity.data.closures} />
          <MachinesSection weeks={capacity.data.machineWeeks} thisWeek={capacity.data.thisWeek} />
          <Download path="/api/capacity" />
        </>
      )}
    </Page>
  );
}
