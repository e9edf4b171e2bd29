import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { machines } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import type { Week } from '@/lib/week';
import { Button } from '@/ui/Button';
import { wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { useLimitMachines } from '../api';

/** Weeks that one answer sets. */
const WEEKS = 6;

type MachineFormProps = { thisWeek: Week; machineClass?: string; onDone: () => void };

/** How long machines of one kind can run: asked as machines and hours, kept as minutes. */
export function MachineForm({ thisWeek, machineClass, onDone }: MachineFormProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const [kind, setKind] = useState(machineClass ?? '');
  const [count, setCount] = useState<number | null>(null);
  const [hours, setHours] = useState<number | null>(45);
  const [tried, setTried] = useState(false);
  const limit = useLimitMachines(() => {
    toast(t`Saved. No job can take more of these machines.`);
    onDone();
  });
  const wrong = {
    kind: kind ? undefined : t`Choose the machine.`,
    count: count && count > 0 && count <= 500 ? undefined : t`Write how many there are.`,
    hours: hours && hours > 0 && hours <= 168 ? undefined : t`Write the hours of a week.`,
  };
  const minutes = !wrong.count && !wrong.hours && count && hours ? count * hours * 60 : null;
  const minutesText = minutes === null ? '' : formatNumber(minutes, language);
  const send = (value: number | null) =>
    limit.mutate({ machineClass: kind, minutes: value, firstWeek: thisWeek, weeks: WEEKS });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (kind && minutes !== null) send(minutes);
      }}
    >
      <Field label={<Trans>Machine</Trans>} error={tried && wrong.kind}>
        <Select
          empty
          value={kind}
          disabled={machineClass !== undefined}
          onChange={(event) => setKind(event.target.value)}
          options={Object.entries(machines).map(([value, word]) => ({
            value,
            label: i18n._(word),
          }))}
        />
      </Field>
      <Field label={<Trans>How many of them run?</Trans>} error={tried && wrong.count}>
        <NumberInput value={count} onChange={setCount} />
      </Field>
      <Field
        label={<Trans>Hours in a week</Trans>}
        hint={
          minutes !== null && <Trans>That is {minutesText} machine minutes in each week.</Trans>
        }
        error={(tried && wrong.hours) || wrongAt(limit.error, '/minutes')}
      >
        <NumberInput value={hours} onChange={setHours} unit={<Trans>hours</Trans>} />
      </Field>
      {limit.error && !(limit.error instanceof Problem && limit.error.errors.length > 0) && (
        <Note tone="lose">{problemText(limit.error)}</Note>
      )}
      <Button type="submit" kind="primary" wide busy={limit.isPending}>
        <Trans>Set for six weeks</Trans>
      </Button>
      {machineClass && (
        <Button wide busy={limit.isPending} onClick={() => send(null)}>
          <Trans>No limit from these machines</Trans>
        </Button>
      )}
    </form>
  );
}
