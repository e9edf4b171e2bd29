import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RadioCards, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { useBegin } from '../api';

/** The first two questions: who applies, and under which name. */
export function BeginForm({ onBegun }: { onBegun: () => void }) {
  const { t } = useLingui();
  const begin = useBegin();
  const [kind, setKind] = useState('workshop');
  const [name, setName] = useState('');
  const wrong =
    begin.error instanceof Problem
      ? begin.error.errors.find(({ pointer }) => pointer === '/name')
      : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ kind, name }, { onSuccess: onBegun });
      }}
    >
      <Field group label={<Trans>Who applies?</Trans>}>
        <RadioCards
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          cards={[
            {
              value: 'workshop',
              label: t`A workshop`,
              hint: t`We sew, cut, print, press or pack.`,
            },
            { value: 'brand', label: t`A brand`, hint: t`We look for workshops for our orders.` },
          ]}
        />
      </Field>
      <Field
        label={
          kind === 'brand' ? <Trans>Name of the brand</Trans> : <Trans>Name of the workshop</Trans>
        }
        error={wrong && codeSentence(wrong.code, wrong.params)}
      >
        <TextInput
          value={name}
          autoComplete="organization"
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      {begin.error && !wrong && <Note tone="lose">{problemText(begin.error)}</Note>}
      <Button type="submit" kind="primary" wide busy={begin.isPending}>
        <Trans>Begin the application</Trans>
      </Button>
      <p className="small soft">
        <Trans>
          It takes about ten minutes. You can stop at any time and go on later, on this phone or on
          another.
        </Trans>
      </p>
    </form>
  );
}
