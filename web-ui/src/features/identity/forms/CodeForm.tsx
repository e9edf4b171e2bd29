import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useSmallForm } from '@/lib/small-form';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { CodeInput, TextInput } from '@/ui/inputs';
import { useAskForCode, useSignInByCode } from '../api';

const LENGTH = 6;
const PATIENCE_SECONDS = 30;

/** Counts down to zero in seconds each time `since` changes. */
function useSecondsLeft(since: number): number {
  const [left, setLeft] = useState(PATIENCE_SECONDS);
  useEffect(() => {
    if (since === 0) return;
    const tick = () =>
      setLeft(Math.max(0, PATIENCE_SECONDS - Math.floor((Date.now() - since) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [since]);
  return left;
}

export function CodeForm({ returnTo }: { returnTo?: string }) {
  const { t } = useLingui();
  const form = useSmallForm({ defaultValues: { address: '', code: '' } });
  const [sentAt, setSentAt] = useState(0);
  const ask = useAskForCode(form);
  const signIn = useSignInByCode(form, returnTo);
  const left = useSecondsLeft(sentAt);
  const sent = sentAt > 0;

  const askNow = ({ address }: { address: string }) =>
    ask.mutate({ address: address.trim() }, { onSuccess: () => setSentAt(Date.now()) });
  const enter = ({ address, code }: { address: string; code: string }) =>
    signIn.mutate({ address: address.trim(), code });
  const submit = form.handleSubmit((values) => (sent ? enter(values) : askNow(values)));

  if (!sent) {
    return (
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={<Trans>Mobile number or e-mail</Trans>}
          hint={<Trans>We send you a six-digit code. No password needed.</Trans>}
          error={fieldError(form, 'address')}
        >
          <TextInput
            {...form.register('address', {
              required: t`Write your mobile number or e-mail address.`,
            })}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="05xx xxx xx xx"
          />
        </Field>
        <FormError form={form} />
        <Button type="submit" kind="primary" wide busy={ask.isPending}>
          <Trans>Send the code</Trans>
        </Button>
      </form>
    );
  }

  const address = form.getValues('address');
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        <Trans>
          If <strong>{address}</strong> is known here, a code is on its way to it.
        </Trans>
      </p>
      <Field label={<Trans>The six digits</Trans>} error={fieldError(form, 'code')}>
        <CodeInput
          {...form.register('code', {
            validate: (code) => code.length === LENGTH || t`The code has six digits.`,
            onChange: (event: { target: { value: string } }) => {
              // Pasted codes come with spaces or a whole sentence around them.
              const digits = event.target.value.replace(/\D/g, '').slice(0, LENGTH);
              form.setValue('code', digits);
              if (digits.length === LENGTH && !signIn.isPending) void submit();
            },
          })}
          // The person came here by a tap to type the code; nothing else is on this screen.
          autoFocus
        />
      </Field>
      <FormError form={form} />
      <Button type="submit" kind="primary" wide busy={signIn.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <div className="stack tight">
        <Button
          kind="quiet"
          busy={ask.isPending}
          aria-disabled={left > 0 || undefined}
          onClick={() => askNow({ address })}
        >
          {left > 0 ? (
            <Trans>Send again in {left} s</Trans>
          ) : (
            <Trans>No code came? Send it again</Trans>
          )}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            setSentAt(0);
            form.setValue('code', '');
            form.clearErrors();
          }}
        >
          <Trans>Another number or address</Trans>
        </Button>
      </div>
    </form>
  );
}
