import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { machines } from '@/i18n/trade';
import type { Week } from '@/lib/week';
import { Button } from '@/ui/Button';
import { CapacityBars } from '@/ui/CapacityBars';
import { Dialog } from '@/ui/Dialog';
import { Details } from '@/ui/Section';
import { Card } from '@/ui/surfaces';
import type { MachineWeek } from '../api';
import { MachineForm } from '../forms/MachineForm';

type MachinesSectionProps = { weeks: readonly MachineWeek[]; thisWeek: Week };

/** The second limit, for who has few of a machine: no job takes more minutes of it than stated. */
export function MachinesSection({ weeks, thisWeek }: MachinesSectionProps) {
  const { t, i18n } = useLingui();
  // The machine being set; an empty name begins a new one.
  const [setting, setSetting] = useState<string | null>(null);
  const kinds = [...new Set(weeks.filter(stated).map(({ machineClass }) => machineClass))];
  const nameOf = (kind: string) => {
    const word = machines[kind];
    return word ? i18n._(word) : kind;
  };
  return (
    <Details title={<Trans>Are some machines scarce?</Trans>}>
      <div className="stack">
        <p className="soft">
          <Trans>
            If you have few of a machine, say how long it can run. Without this only your people's
            minutes count.
          </Trans>
        </p>
        {kinds.map((kind) => {
          const machine = nameOf(kind);
          return (
            <Card key={kind}>
              <div className="row spread">
                <h3>{machine}</h3>
                <Button onClick={() => setSetting(kind)}>
                  <Trans>Change</Trans>
                  <span className="hidden-text">: {machine}</span>
                </Button>
              </div>
              <CapacityBars
                label={t`Minutes of ${machine}`}
                weeks={weeks
                  .filter((week) => week.machineClass === kind && stated(week))
                  .slice(0, 6)
                  .map(({ week, netMinutes, reservedMinutes }) => ({
                    week,
                    taken: reservedMinutes,
                    free: Math.max(0, (netMinutes ?? 0) - reservedMinutes),
                    closed: 0,
                  }))}
              />
            </Card>
          );
        })}
        <div className="row">
          <Button icon="plus" onClick={() => setSetting('')}>
            <Trans>Add a scarce machine</Trans>
          </Button>
        </div>
        <Dialog
          open={setting !== null}
          onClose={() => setSetting(null)}
          title={setting ? nameOf(setting) : <Trans>A scarce machine</Trans>}
        >
          {setting !== null && (
            <MachineForm
              key={setting}
              thisWeek={thisWeek}
              machineClass={setting || undefined}
              onDone={() => setSetting(null)}
            />
          )}
        </Dialog>
      </div>
    </Details>
  );
}

const stated = ({ netMinutes }: MachineWeek) => typeof netMinutes === 'number';
