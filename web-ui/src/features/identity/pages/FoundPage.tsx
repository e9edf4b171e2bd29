import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem';
import { useSmallForm } from '@/lib/small-form';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { foundingQuery, type NewCentre, useFound } from '../api';

/** The first minute of a new cluster: its centre and the first coordinator. */
export function FoundPage({ token }: { token: string }) {
  const { t } = useLingui();
  const { data: valid, error } = useQuery(foundingQuery(token));
  const form = useSmallForm<NewCentre>({
    defaultValues: { centre: '', name: '', address: '', password: '' },
  });
  const found = useFound(token, form);
  const submit = form.handleSubmit((values) => found.mutate(values));
  if (error) {
    return (
      <EmptyState as="h1" title={<Trans>This link no longer works</Trans>}>
        {problemText(error)}
      </EmptyState>
    );
  }
  if (!valid) return <Skeleton label={t`Loading`} lines={5} />;
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Found the cluster's centre</Trans>}>
        <Trans>You are its first coordinator. Invite the second one right after.</Trans>
      </PageHeader>
      <form className="stack" onSubmit={submit} noValidate>
        <Field label={<Trans>Name of the centre</Trans>} error={fieldError(form, 'centre')}>
          <TextInput {...form.register('centre', { required: t`Write the centre's name.` })} />
        </Field>
        <Field label={<Trans>Your name and surname</Trans>} error={fieldError(form, 'name')}>
          <TextInput
            {...form.register('name', { required: t`Write your name and surname.` })}
            autoComplete="name"
          />
        </Field>
        <Field
          label={<Trans>Mobile number or e-mail</Trans>}
          hint={<Trans>You sign in with it from now on. Look at it twice.</Trans>}
          error={fieldError(form, 'address')}
        >
          <TextInput
            {...form.register('address', {
              required: t`Write your mobile number or e-mail address.`,
            })}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Field
          optional
          label={<Trans>Password</Trans>}
          hint={<Trans>Needed as long as no SMS or mail is set up; at least ten characters.</Trans>}
          error={fieldError(form, 'password')}
        >
          <TextInput
            {...form.register('password', {
              minLength: { value: 10, message: t`At least ten characters.` },
            })}
            type="password"
            autoComplete="new-password"
          />
        </Field>
        <FormError form={form} />
        <Button type="submit" kind="primary" wide busy={found.isPending}>
          <Trans>Found the centre</Trans>
        </Button>
      </form>
    </div>
  );
}
