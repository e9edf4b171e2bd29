import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { problemText } from '@/api/problem';
import { type Asked, exchangeStepUpCode, sendStepUpCode } from '@/api/step-up';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import { CodeInput } from './inputs';

/** Before an act that could do harm in other hands: a code to the person's own phone. */
export default function StepUpDialog({ asked }: { asked: Asked }) {
  const { purpose, answer } = asked;
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  useEffect(() => {
    sendStepUpCode(purpose).catch((failure: unknown) => setError(problemText(failure)));
  }, [purpose]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.length !== 6) {
      setError(t`The code has six digits.`);
      return;
    }
    setBusy(true);
    try {
      await exchangeStepUpCode(purpose, code);
      answer(true);
    } catch (failure) {
      setError(problemText(failure));
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={() => answer(false)} title={<Trans>Is it you?</Trans>}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          <Trans>
            So that nobody else does this in your name, we sent a code to your own phone or mailbox.
            What you typed is kept.
          </Trans>
        </p>
        <Field label={<Trans>The six digits</Trans>} error={error}>
          <CodeInput
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
            autoFocus
          />
        </Field>
        <div className="row">
          <Button type="submit" kind="primary" busy={busy}>
            <Trans>Confirm</Trans>
          </Button>
          <Button onClick={() => answer(false)}>
            <Trans>Not now</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
