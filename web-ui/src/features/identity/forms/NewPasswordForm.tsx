import { Trans, useLingui } from '@lingui/react/macro';
import { useSmallForm } from '@/lib/small-form';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { toast } from '@/ui/Toast';
import { useSetPassword } from '../api';

export default function NewPasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const form = useSmallForm({ defaultValues: { password: '' } });
  const save = useSetPassword(form);
  const submit = form.handleSubmit((values) =>
    save.mutate(values, {
      onSuccess: () => {
        toast(t`The password is set. Other devices were signed out.`);
        onDone();
      },
    }),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={<Trans>New password</Trans>}
        hint={<Trans>At least ten characters; a short sentence is easy to remember.</Trans>}
        error={fieldError(form, 'password')}
      >
        <TextInput
          {...form.register('password', {
            minLength: { value: 10, message: t`At least ten characters.` },
            required: t`At least ten characters.`,
          })}
          type="password"
          autoComplete="new-password"
        />
      </Field>
      <FormError form={form} />
      <div className="row">
        <Button type="submit" kind="primary" busy={save.isPending}>
          <Trans>Save the password</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  );
}
