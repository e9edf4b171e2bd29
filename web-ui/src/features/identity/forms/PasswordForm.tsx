import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { useSignInByPassword } from '../api';

export function PasswordForm({ returnTo, onCode }: { returnTo?: string; onCode: () => void }) {
  const { t } = useLingui();
  const form = useForm({ defaultValues: { address: '', password: '' } });
  const signIn = useSignInByPassword(form, returnTo);
  return (
    <form
      className="stack"
      onSubmit={form.handleSubmit((values) => signIn.mutate(values))}
      noValidate
    >
      <Field label={<Trans>Mobile number or e-mail</Trans>} error={fieldError(form, 'address')}>
        <TextInput
          {...form.register('address', {
            required: t`Write your mobile number or e-mail address.`,
          })}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field label={<Trans>Password</Trans>} error={fieldError(form, 'password')}>
        <TextInput
          {...form.register('password', { required: t`Write your password.` })}
          type="password"
          autoComplete="current-password"
        />
      </Field>
      <FormError form={form} />
      <Button type="submit" kind="primary" wide busy={signIn.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <Button kind="quiet" onClick={onCode}>
        <Trans>Send me a code instead</Trans>
      </Button>
    </form>
  );
}
