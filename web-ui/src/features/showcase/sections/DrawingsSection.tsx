import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, today, weekOf, weeksFrom } from '@/lib/week';
import { CapacityBars } from '@/ui/CapacityBars';
import { ExpiryTimeline } from '@/ui/ExpiryTimeline';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import { Card } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { Specimen } from '../Specimen';

const minutes = [
  [15200, 2600, 0],
  [12400, 5420, 0],
  [9800, 8020, 0],
  [4000, 6900, 6920],
  [0, 17820, 0],
  [2200, 15620, 0],
] as const;

export function DrawingsSection() {
  const { t } = useLingui();
  const now = today();
  const weeks = weeksFrom(weekOf(now), 6).map((week, index) => {
    const [taken = 0, free = 0, closed = 0] = minutes[index] ?? [];
    return { week, taken, free, closed };
  });
  return (
    <div className="grid">
      <Specimen name="CapacityBars">
        <Card>
          <CapacityBars label={t`My weeks`} weeks={weeks} onWeek={(week) => toast(week)} />
        </Card>
        <CapacityBars small label={t`Free weeks`} weeks={weeks} />
      </Specimen>
      <Specimen name="ExpiryTimeline">
        <Card>
          <ExpiryTimeline
            label={t`Papers by end`}
            items={[
              { key: 'a', label: t`Business licence`, until: addDays(now, 300) },
              { key: 'b', label: t`Fire safety report`, until: addDays(now, 18) },
              { key: 'c', label: 'OEKO-TEX Standard 100', until: addDays(now, 131) },
              { key: 'd', label: t`No-debt letter`, until: addDays(now, -4) },
            ]}
          />
        </Card>
      </Specimen>
      <Specimen name="ProcessTimeline">
        <Card>
          <ProcessTimeline
            course="member_vetting"
            ahead={[{ key: 'v', label: <Trans>Visit of the centre</Trans>, by: addDays(now, 2) }]}
            events={[
              {
                at: `${addDays(now, -9)}T08:12:00Z`,
                actor: 'Gülşen Işık',
                act: 'submit',
                from: 'draft',
                to: 'submitted',
              },
              {
                at: `${addDays(now, -7)}T11:40:00Z`,
                actor: 'Murat Demirtaş',
                act: 'take_up',
                from: 'submitted',
                to: 'in_review',
              },
              {
                at: `${addDays(now, -1)}T06:30:00Z`,
                actor: 'Murat Demirtaş',
                act: 'plan_visit',
                from: 'in_review',
                to: 'visit_scheduled',
                text: t`We come on Thursday morning; have the fire report at hand.`,
              },
            ]}
          />
        </Card>
      </Specimen>
    </div>
  );
}
