import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { machines, processes } from '@/i18n/trade';
import { total } from '@/lib/matrix';
import { wrongBelow } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Num, NumberInput } from '@/ui/figures';
import { Checkbox, Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { minutesOfAll } from '../model';
import { garmentsQuery, type Terms } from '../queries';
import type { PartProps } from './DraftForm';
import { Part } from './Part';

type ProcessTime = Terms['processes'][number];

/** Standard minutes of one piece. Who has no time study takes the table's estimate, marked so. */
export function MinutesPart({ terms, set, error }: PartProps) {
  const { data: garments } = useQuery(garmentsQuery);
  const typical = garments?.find(({ garment }) => garment === terms.garment)?.processes ?? [];
  const change = (process: string, next: ProcessTime | undefined) => {
    const others = terms.processes.filter((one) => one.process !== process);
    const order = Object.keys(processes);
    const all = next ? [...others, next] : others;
    set({
      processes: all.toSorted((a, b) => order.indexOf(a.process) - order.indexOf(b.process)),
    });
  };
  const pieces = total(terms.matrix);
  const minutes = minutesOfAll(pieces, terms.processes);
  const wrong = wrongBelow(error, '/terms/processes');
  return (
    <Part name="minutes" title={<Trans>Work and minutes per piece</Trans>}>
      <p className="soft">
        <Trans>
          Tick what the workshop does and write your SMV. Without your own time study the estimate
          of the table is taken, and the workshops see that it is one.
        </Trans>
      </p>
      <div className="stack tight">
        {Object.keys(processes).map((process) => (
          <ProcessLine
            key={process}
            process={process}
            value={terms.processes.find((one) => one.process === process)}
            typical={typical.find((one) => one.process === process)}
            onChange={(next) => change(process, next)}
          />
        ))}
      </div>
      {wrong && <p className="field__error">{wrong}</p>}
      {minutes > 0 && (
        <Note>
          <Trans>
            <Num value={pieces} /> pieces are about <Num value={minutes} /> minutes of people's
            work.
          </Trans>
        </Note>
      )}
    </Part>
  );
}

type ProcessLineProps = {
  process: string;
  value: ProcessTime | undefined;
  typical: { typical: number; low: number; high: number } | undefined;
  onChange: (next: ProcessTime | undefined) => void;
};

function ProcessLine({ process, value, typical, onChange }: ProcessLineProps) {
  const { i18n } = useLingui();
  const name = processes[process];
  const tick = (on: boolean) =>
    onChange(
      on
        ? { process, smv: typical?.typical ?? Number.NaN, estimated: typical !== undefined }
        : undefined,
    );
  return (
    <div className="process-line">
      <Checkbox checked={value !== undefined} onChange={(event) => tick(event.target.checked)}>
        {name ? i18n._(name) : process}
      </Checkbox>
      {value && (
        <>
          <Field
            label={<Trans>Minutes per piece</Trans>}
            hint={
              typical && (
                <>
                  <Trans>
                    usual: <Num value={typical.low} decimals={1} /> to{' '}
                    <Num value={typical.high} decimals={1} />
                  </Trans>
                  {value.estimated && (
                    <strong>
                      {', '}
                      <Trans>this is the estimate</Trans>
                    </strong>
                  )}
                </>
              )
            }
          >
            <NumberInput
              decimals={3}
              value={value.smv}
              onChange={(figure) =>
                onChange({ ...value, smv: figure ?? Number.NaN, estimated: false })
              }
            />
          </Field>
          <Field optional label={<Trans>Machine it cannot do without</Trans>}>
            <Select
              empty
              value={value.machineClass ?? ''}
              options={Object.entries(machines).map(([slug, word]) => ({
                value: slug,
                label: i18n._(word),
              }))}
              onChange={(event) =>
                onChange({ ...value, machineClass: event.target.value || undefined })
              }
            />
          </Field>
        </>
      )}
    </div>
  );
}
