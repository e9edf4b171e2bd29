import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { DateInput, TextInput } from '@/ui/inputs';
import { useReport } from '../api';
import { milestoneOf } from '../model';
import type { Slice } from '../queries';
import { PhotoField } from './PhotoField';

type ReportFormProps = { slice: Slice; act: string; onDone: () => void };

/** A milestone was reached: today unless another day is said. */
export function ReportForm({ slice, act, onDone }: ReportFormProps) {
  const [on, setOn] = useState(today());
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<string>();
  const report = useReport(slice.id, onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate({
          version: slice.version,
          type: milestoneOf[act] ?? '',
          on: on || undefined,
          note: note || undefined,
          photoBlob: photo,
        });
      }}
    >
      <Field label={<Trans>On which day?</Trans>} error={wrongAt(report.error, '/on')}>
        <DateInput max={today()} value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      <PhotoField onPhoto={setPhoto} error={wrongAt(report.error, '/photoBlob')} />
      <Field
        label={<Trans>A word to the brand</Trans>}
        optional
        error={wrongAt(report.error, '/note')}
      >
        <TextInput
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Elsewhere error={report.error} fields={['/on', '/photoBlob', '/note']} />
      <Button type="submit" kind="primary" wide busy={report.isPending}>
        {courseLabel('slice', 'act', act)}
      </Button>
    </form>
  );
}
