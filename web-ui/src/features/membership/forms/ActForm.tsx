import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { collate } from '@/lib/turkish';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { DateInput, Select, TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { usePaperTypes } from '../papers';
import {
  changeReasons,
  rejectionReasons,
  suspensionReasons,
  terminationReasons,
  type Words,
} from '../words';

const reasonsOf: Record<string, Words> = {
  request_changes: changeReasons,
  reject: rejectionReasons,
  suspend: suspensionReasons,
  terminate: terminationReasons,
};

type ActFormProps = {
  act: string;
  label: string;
  losing?: boolean;
  busy: boolean;
  error: unknown;
  onSend: (input: Record<string, unknown>) => void;
};

/** What an act needs besides the tap: a reason from the list, a day, a word to the other side. */
export function ActForm({ act, label, losing, busy, error, onSend }: ActFormProps) {
  const { i18n } = useLingui();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [on, setOn] = useState('');
  const [time, setTime] = useState('');
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const reasons = reasonsOf[act];
  const wrong = (pointer: string) => {
    const found =
      error instanceof Problem
        ? error.errors.find((one) => one.pointer.startsWith(pointer))
        : undefined;
    return found && codeSentence(found.code, found.params);
  };
  const send = () =>
    onSend({
      note,
      ...(reasons ? { reason } : {}),
      ...(act === 'request_changes' ? { documents } : {}),
      ...(act === 'plan_visit' ? { on: on || null, time: time || null } : {}),
    });
  const elsewhere = error instanceof Problem && error.errors.length > 0 ? null : error;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {reasons && (
        <Field label={<Trans>Reason</Trans>} error={wrong('/reason')}>
          <Select
            empty
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            options={Object.entries(reasons).map(([value, word]) => ({
              value,
              label: i18n._(word),
            }))}
          />
        </Field>
      )}
      {act === 'request_changes' && (
        <PaperChoice chosen={documents} onChosen={setDocuments} error={wrong('/documents')} />
      )}
      {act === 'plan_visit' && (
        <div className="pair">
          <Field label={<Trans>Day of the visit</Trans>} error={wrong('/on')}>
            <DateInput min={today()} value={on} onChange={(event) => setOn(event.target.value)} />
          </Field>
          <Field optional label={<Trans>Time</Trans>} error={wrong('/time')}>
            <TextInput type="time" value={time} onChange={(event) => setTime(event.target.value)} />
          </Field>
        </div>
      )}
      <Field
        label={<Trans>In your own words</Trans>}
        hint={<Trans>The other side reads this.</Trans>}
        optional={act !== 'appeal' && reason !== 'other'}
        error={wrong('/note')}
      >
        <TextArea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {elsewhere !== null && elsewhere !== undefined && (
        <Note tone="lose">{problemText(elsewhere)}</Note>
      )}
      <Button type="submit" kind={losing ? 'lose' : 'primary'} busy={busy}>
        {label}
      </Button>
    </form>
  );
}

type PaperChoiceProps = {
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
  error: string | undefined;
};

/** Papers asked on top of the list, one after the other. */
function PaperChoice({ chosen, onChosen, error }: PaperChoiceProps) {
  const { t } = useLingui();
  const { types, name } = usePaperTypes();
  const options = types
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id }) => ({ value: id, label: name(id) }))
    .sort((a, b) => collate(a.label, b.label));
  return (
    <>
      <Field optional label={<Trans>Papers that are missing</Trans>} error={error}>
        <Select
          empty={t`Add a paper…`}
          options={options}
          value=""
          onChange={(event) => onChosen([...chosen, event.target.value])}
        />
      </Field>
      {chosen.length > 0 && (
        <ul className="row" aria-label={t`Papers that are missing`}>
          {chosen.map((id) => (
            <li key={id}>
              <Button
                size="small"
                icon="close"
                onClick={() => onChosen(chosen.filter((one) => one !== id))}
              >
                {name(id)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
