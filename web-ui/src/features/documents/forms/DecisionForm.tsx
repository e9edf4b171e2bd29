import { Trans, useLingui } from '@lingui/react/macro';
import { type Ref, useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Select, TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { type Decided, useDecide } from '../api';
import { reasons } from '../words';

type DecisionFormProps = {
  decided: Decided;
  /** It counts already: it can only be taken back. */
  confirmed?: boolean;
  onDone?: () => void;
  confirmRef?: Ref<HTMLButtonElement>;
  reasonRef?: Ref<HTMLTextAreaElement>;
};

/** Confirm, or send back with a sentence the owner can act on. */
export function DecisionForm(props: DecisionFormProps) {
  const { decided, confirmed, onDone, confirmRef, reasonRef } = props;
  const { t, i18n } = useLingui();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useDecide(decided, onDone);
  const act = decide.isPending ? decide.variables?.act : undefined;
  const confirm = () =>
    decide.mutate({ act: 'confirm' }, { onSuccess: () => toast(t`Confirmed. The owner is told.`) });
  const sendBack = () => {
    setTried(true);
    if (!reason.trim()) return;
    decide.mutate(
      { act: 'send-back', reason: reason.trim() },
      { onSuccess: () => toast(t`Sent back. The owner is told why.`) },
    );
  };
  return (
    <div className="stack">
      {decide.error && <Note tone="lose">{problemText(decide.error)}</Note>}
      {!confirmed && (
        <Button kind="primary" wide ref={confirmRef} busy={act === 'confirm'} onClick={confirm}>
          <Trans>Confirm: it says what was typed</Trans>
        </Button>
      )}
      <Field label={<Trans>A usual reason</Trans>} optional>
        <Select
          empty
          value=""
          options={reasons.map((one) => ({ value: i18n._(one), label: i18n._(one) }))}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field
        label={<Trans>What the owner should know</Trans>}
        error={tried && !reason.trim() ? t`Write in a sentence what is wrong.` : undefined}
      >
        <TextArea
          ref={reasonRef}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            const usual = reason === '' ? reasons[Number(event.key) - 1] : undefined;
            if (usual) setReason(i18n._(usual));
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendBack();
            else return;
            event.preventDefault();
          }}
        />
      </Field>
      <Button kind="lose" busy={act === 'send-back'} onClick={sendBack}>
        {confirmed ? <Trans>Take the confirmation back</Trans> : <Trans>Send back</Trans>}
      </Button>
    </div>
  );
}
