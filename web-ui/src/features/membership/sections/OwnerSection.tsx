import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Moment } from '@/ui/dates';
import { Field } from '@/ui/Field';
import { CodeInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Card } from '@/ui/surfaces';
import { useOwnerConfirmation } from '../api';
import type { Application } from '../queries';

/** The owner stands behind what was written for her: a code to her phone, typed here. */
export function OwnerSection({ application }: { application: Application }) {
  const { ask, confirm } = useOwnerConfirmation(application.id);
  const [code, setCode] = useState('');
  if (application.ownerConfirmedAt) {
    return (
      <Note tone="done">
        <Trans>
          The owner confirmed it on <Moment at={application.ownerConfirmedAt} />. If you change an
          answer, she confirms again.
        </Trans>
      </Note>
    );
  }
  return (
    <Card>
      <h2>
        <Trans>The owner confirms</Trans>
      </h2>
      <p>
        <Trans>
          Read the answers to her. A code goes to {application.ownerAddress}; it confirms this
          application and opens nothing else.
        </Trans>
      </p>
      <Button busy={ask.isPending} onClick={() => ask.mutate()}>
        {ask.isSuccess ? <Trans>Send the code again</Trans> : <Trans>Send her the code</Trans>}
      </Button>
      {ask.error && <Note tone="lose">{problemText(ask.error)}</Note>}
      {ask.isSuccess && (
        <div className="stack">
          <Field
            label={<Trans>The six digits</Trans>}
            error={confirm.error && problemText(confirm.error)}
          >
            <CodeInput
              value={code}
              onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
            />
          </Field>
          <Button
            kind="primary"
            busy={confirm.isPending}
            aria-disabled={code.length !== 6 || undefined}
            onClick={() => confirm.mutate({ code })}
          >
            <Trans>She confirms</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}
