import { Trans, useLingui } from '@lingui/react/macro';
import { useSmallForm } from '@/lib/small-form';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { useSignInByPassword } from '../api';

/** For who set a password; the code is always there beside it. */
export default function PasswordSignInForm({
  returnTo,
  onCode,
}: {
  returnTo?: string;
  onCode: () => void;
}) {
  const { t } = useLingui();
  const form = useSmallForm({ defaultValues: { address: '', password: '' } });
  const enter = useSignInByPassword(form, returnTo);
  const submit = form.handleSubmit(({ address, password }) =>
    enter.mutate({ address: address.trim(), password }),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
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
      <Button type="submit" kind="primary" wide busy={enter.isPending}>
        <Trans>Sign in</Trans>
      </Button>
      <Button kind="quiet" onClick={onCode}>
        <Trans>Sign in by code instead</Trans>
      </Button>
    </form>
  );
}
