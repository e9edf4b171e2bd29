import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { courseLabel } from '@/i18n/sentences';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';

type ActFormProps = {
  act: string;
  losing: boolean;
  busy: boolean;
  error: unknown;
  onSend: (input: Record<string, unknown>) => void;
};

/** What follows from an act, and the reason where one is owed to the workshops. */
export function ActForm({ act, losing, busy, error, onSend }: ActFormProps) {
  useLanguage();
  const [reason, setReason] = useState('');
  const why = act === 'cancel' || act === 'award_nobody';
  const wrong = wrongAt(error, '/reason');
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(why ? { reason } : {});
      }}
    >
      <p className="soft">
        {act === 'close' ? (
          <Trans>Those who have not answered can no longer do so. You can award at once.</Trans>
        ) : (
          <Trans>Every workshop that answered is told and thanked. This cannot be undone.</Trans>
        )}
      </p>
      {why && (
        <Field
          label={<Trans>Why?</Trans>}
          hint={<Trans>For your own record; the workshops get a polite sentence.</Trans>}
          error={wrong}
        >
          <TextArea
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
      {!wrong && error ? <Note tone="lose">{problemText(error, 'enquiry')}</Note> : null}
      <Button type="submit" kind={losing ? 'lose' : 'primary'} busy={busy}>
        {courseLabel('enquiry', 'act', act)}
      </Button>
    </form>
  );
}
