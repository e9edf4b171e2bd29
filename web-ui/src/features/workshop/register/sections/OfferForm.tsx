import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { type LookAlike, useOfferPair } from '../api';

/** Two codes that a person thinks are one workshop. */
export function OfferForm({ onDone }: { onDone: (pair: LookAlike) => void }) {
  const { t } = useLingui();
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const [tried, setTried] = useState(false);
  const offer = useOfferPair(onDone);
  const missing = (code: string) =>
    tried && !code.trim() ? t`Write the code of a workshop.` : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (one.trim() && other.trim()) offer.mutate({ one, other });
      }}
    >
      <div className="pair-sides">
        <Field
          label={<Trans>Code of one</Trans>}
          error={missing(one) ?? wrongAt(offer.error, '/one')}
        >
          <TextInput
            value={one}
            maxLength={20}
            autoComplete="off"
            onChange={({ target }) => setOne(target.value)}
          />
        </Field>
        <Field
          label={<Trans>Code of the other</Trans>}
          error={missing(other) ?? wrongAt(offer.error, '/other')}
        >
          <TextInput
            value={other}
            maxLength={20}
            autoComplete="off"
            onChange={({ target }) => setOther(target.value)}
          />
        </Field>
      </div>
      <Elsewhere error={offer.error} fields={['/one', '/other']} />
      <div>
        <Button type="submit" busy={offer.isPending}>
          <Trans>Compare</Trans>
        </Button>
      </div>
    </form>
  );
}
