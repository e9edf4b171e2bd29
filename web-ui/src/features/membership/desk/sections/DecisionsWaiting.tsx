import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { courseLabel } from '@/i18n/sentences';
import { DeskRow, DeskRows, DeskSection } from '@/ui/DeskSection';
import { LoadMore } from '@/ui/LoadMore';
import { Badge } from '@/ui/Status';
import { daysSince } from '../../model';
import { type ApplicationLine, applicationsKey } from '../../queries';

const course = 'member_vetting';

/** Applications that wait for the centre, who waits longest on top. */
export function DecisionsWaiting({ district }: { district?: string }) {
  const { t } = useLingui();
  const list = useList<ApplicationLine>([...applicationsKey, 'waiting'], '/api/applications', {
    query: { state: 'waiting', district, size: 8 },
  });
  return (
    <DeskSection
      title={<Trans>Decisions waiting</Trans>}
      all={
        <Link to="/centre/applications" search={district ? { district } : {}}>
          <Trans>All applications</Trans>
        </Link>
      }
    >
      <DeskRows
        label={t`Decisions waiting`}
        read={list}
        rowKey={({ id }) => id}
        empty={<Trans>No application waits for you.</Trans>}
        row={(one) => (
          <DeskRow
            main={
              <Link to="/centre/applications/$id" params={{ id: one.id }} search={{}}>
                {one.organisationName}
              </Link>
            }
            more={[
              [one.district, one.province].filter(Boolean).join(', '),
              one.nextStep && courseLabel(course, 'act', one.nextStep),
              one.reviewer,
            ]
              .filter(Boolean)
              .join(' · ')}
            end={<Age days={daysSince(one.stateSince)} />}
          />
        )}
      />
      <LoadMore list={list} />
    </DeskSection>
  );
}

/** After a week it is somebody's turn to explain. */
function Age({ days }: { days: number }) {
  return (
    <Badge tone={days >= 7 ? 'lose' : days >= 3 ? 'soon' : 'plain'}>
      {days === 0 ? (
        <Trans>since today</Trans>
      ) : (
        <Plural value={days} one="for # day" other="for # days" />
      )}
    </Badge>
  );
}
