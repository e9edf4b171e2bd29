import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { useNameAccount } from '../api';

/** Where the money goes. */
export function IbanForm({ holder: known, onDone }: { holder?: string; onDone?: () => void }) {
  const [iban, setIban] = useState('');
  const [holder, setHolder] = useState(known ?? '');
  const name = useNameAccount(onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate({ iban, holder });
      }}
    >
      <Field
        label={<Trans>IBAN</Trans>}
        hint={<Trans>26 characters, beginning with TR.</Trans>}
        error={wrongAt(name.error, '/iban')}
      >
        <TextInput
          value={iban}
          maxLength={42}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          placeholder="TR00 0000 0000 0000 0000 0000 00"
          onChange={(event) => setIban(event.target.value)}
        />
      </Field>
      <Field
        label={<Trans>Name on the account</Trans>}
        hint={<Trans>Exactly as the bank has it, or the transfer comes back.</Trans>}
        error={wrongAt(name.error, '/holder')}
      >
        <TextInput
          value={holder}
          maxLength={200}
          onChange={(event) => setHolder(event.target.value)}
        />
      </Field>
      <Elsewhere error={name.error} fields={['/iban', '/holder']} />
      <Button type="submit" kind="primary" wide busy={name.isPending}>
        <Trans>Save the IBAN</Trans>
      </Button>
    </form>
  );
}
