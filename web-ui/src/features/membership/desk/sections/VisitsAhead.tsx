import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DeskRow, DeskRows, DeskSection } from '@/ui/DeskSection';
import { Download } from '@/ui/Download';
import { DueDate } from '@/ui/dates';
import { visitsQuery } from '../../queries';

type VisitsAheadProps = { until: string; district?: string };

/** Planned visits day by day, in the order in which one walks. */
export function VisitsAhead({ until, district }: VisitsAheadProps) {
  const { t } = useLingui();
  const visits = useQuery(visitsQuery(until));
  const rows = visits.data?.filter((one) => !district || one.district === district);
  return (
    <DeskSection
      title={<Trans>Visits</Trans>}
      count={rows?.length}
      all={<Download path="/api/applications/visits" query={{ until }} />}
    >
      <DeskRows
        label={t`Visits`}
        read={{ rows, error: visits.error, refetch: visits.refetch }}
        rowKey={(one) => `${one.applicationId} ${one.on}`}
        empty={<Trans>No visit is planned for these days.</Trans>}
        row={(one) => (
          <DeskRow
            main={
              <Link to="/centre/applications/$id/visit" params={{ id: one.applicationId }}>
                {one.organisationName}
              </Link>
            }
            more={[
              [one.neighbourhood, [one.street, one.buildingNo].filter(Boolean).join(' ')]
                .filter(Boolean)
                .join(', '),
              one.district,
              one.visitor,
            ]
              .filter(Boolean)
              .join(' · ')}
            end={
              <>
                <DueDate date={one.on} near={1} />
                {one.time && <strong> {one.time}</strong>}
              </>
            }
          />
        )}
      />
    </DeskSection>
  );
}
