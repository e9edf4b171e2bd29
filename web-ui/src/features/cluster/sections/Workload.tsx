import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { daysBetween, today } from '@/lib/week';
import { Moment } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Stat } from '@/ui/surfaces';
import { workloadQuery } from '../api';

/** Minutes after which somebody should know that work waits. */
const LATE = 5;

/** How much goes by itself, how much is being tried again, and whether anything lags. */
export function Workload() {
  const { data } = useQuery(workloadQuery);
  if (!data) return null;
  const late = data.oldestDue
    ? Math.floor((Date.now() - new Date(data.oldestDue).getTime()) / 60_000)
    : 0;
  const sameDay = data.oldestDue && daysBetween(today(new Date(data.oldestDue)), today()) === 0;
  return (
    <>
      {data.oldestDue && late >= LATE && (
        <Note tone="lose">
          {sameDay ? (
            <Trans>
              Work has been waiting for <Num value={late} /> minutes. If this goes on, tell those
              who look after the system.
            </Trans>
          ) : (
            <Trans>
              Work has been waiting since <Moment at={data.oldestDue} />. Tell those who look after
              the system.
            </Trans>
          )}
        </Note>
      )}
      <div className="stats">
        <Stat label={<Trans>Waits for a person</Trans>} value={<Num value={data.parked} />}>
          <Trans>
            <Num value={data.parkedLastDay} /> since yesterday
          </Trans>
        </Stat>
        <Stat
          label={<Trans>Failed, tried again by itself</Trans>}
          value={<Num value={data.retrying} />}
        />
        <Stat label={<Trans>Due now</Trans>} value={<Num value={data.due + data.running} />}>
          <Trans>
            <Num value={data.running} /> being done
          </Trans>
        </Stat>
        <Stat label={<Trans>Done in 24 hours</Trans>} value={<Num value={data.doneLastDay} />} />
      </div>
    </>
  );
}
